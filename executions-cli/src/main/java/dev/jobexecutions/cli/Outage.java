package dev.jobexecutions.cli;

import dev.jobexecutions.client.CallAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * Notices that calls have failed for a while, which the client bears in silence as long as it tries
 * again, and tells the person who waits. Thread-safe.
 */
final class Outage implements Consumer<CallAttempt> {
  /**
   * A person does not wonder about less, and a server that is dead is told of sooner: the client's
   * own pauses before its last attempt are 3.5 s at most.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Who looks again does so long before; what has not been asked for since is not missed. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NO_STATUS = 600;

  /** Comes between what was to be done and why it was not. */
  private static final String FAILED = " failed: ";

  private final Clock clock;

  /** What fails at present, by its path: others may succeed beside it. */
  private final Map<String, Failing> failing = new HashMap<>();

  private Notices notices;
  private boolean answered;

  /** When what is being shown began; null where nothing is. */
  @Nullable private Instant shownSince;

  /** Shows an outage. */
  interface Notices {
    /**
     * Calls have failed for a while, and are made again.
     *
     * @param reason what one failed for, fit for a terminal
     * @param since when the first of them began
     */
    void failing(String reason, Instant since);

    /** What failed is answered again. */
    void over(Duration lasted);
  }

  private record Failing(Instant first, Instant last) {}

  /**
   * Has noticed nothing yet.
   *
   * @param notices is told, until somebody else is to be
   */
  Outage(Clock clock, Notices notices) {
    this.clock = clock;
    this.notices = notices;
  }

  /** Has outages shown by somebody else from now on. */
  synchronized void shownBy(Notices other) {
    notices = other;
  }

  /** Whether any call has been answered as it should be, those for access tokens left aside. */
  synchronized boolean hasAnswered() {
    return answered;
  }

  @Override
  public synchronized void accept(CallAttempt attempt) {
    // What was given up says nothing, and what is refused neither: the command tells of that.
    if (attempt.isGivenUp()) return;
    String call = attempt.method() + " " + attempt.path();
    if (attempt.failure().isEmpty()) {
      answered |= !attempt.path().endsWith("/oauth/token");
      succeeded(call);
    } else if (mayPass(attempt)) {
      failed(call, attempt);
    }
  }

  private void failed(String call, CallAttempt attempt) {
    Instant now = clock.instant();
    Failing before = failing.get(call);
    Instant first = before == null ? now.minus(attempt.duration()) : before.first();
    failing.put(call, new Failing(first, now));
    // A call that fails for the last time is followed by another only where somebody looks again.
    boolean isLookedAtAgain = attempt.number() == 1 && before != null;
    if (shownSince != null || (attempt.retryIn().isEmpty() && !isLookedAtAgain)) return;
    Duration silence = since(first, now).plus(attempt.retryIn().orElse(Duration.ZERO));
    if (silence.compareTo(PATIENCE) < 0) return;
    shownSince = first;
    notices.failing(reason(attempt), first);
  }

  private void succeeded(String call) {
    Instant now = clock.instant();
    Failing state = failing.get(call);
    // Pages of a list have the same path, and some succeed while others fail.
    boolean isSure =
        state == null || shownSince == null || since(state.last(), now).compareTo(PATIENCE) >= 0;
    if (isSure) failing.remove(call);
    failing.values().removeIf(other -> since(other.last(), now).compareTo(MEMORY) > 0);
    if (shownSince == null || !failing.isEmpty()) return;
    notices.over(since(shownSince, now));
    shownSince = null;
  }

  /** A clock that somebody sets back makes no time negative. */
  static Duration since(Instant begin, Instant now) {
    return begin.isBefore(now) ? Duration.between(begin, now) : Duration.ZERO;
  }

  /** Whether it failed for what may be otherwise the next time. */
  private static boolean mayPass(CallAttempt attempt) {
    OptionalInt status = attempt.status();
    if (status.isEmpty() || attempt.retryIn().isPresent()) return true;
    int code = status.getAsInt();
    return (code >= SERVER_ERROR && code < NO_STATUS)
        || code == TOO_MANY_REQUESTS
        || code == REQUEST_TIMEOUT;
  }

  private static String reason(CallAttempt attempt) {
    String failure = VisibleText.of(Wording.of(attempt.failure().orElse("")));
    if (attempt.status().isPresent()) {
      return "the server answers " + attempt.status().getAsInt() + ", " + failure;
    }
    // What was to be done is what the command says.
    int found = failure.indexOf(FAILED);
    return found < 0 ? failure : failure.substring(found + FAILED.length());
  }
}
