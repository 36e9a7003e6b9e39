package dev.jobexecutions.cli;

import dev.jobexecutions.client.CallAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * Notices that calls have failed for a while, which the client bears in silence as long as it tries
 * again, and tells the person who waits. Thread-safe.
 */
final class Outage implements Consumer<CallAttempt> {
  /** A person does not wonder about less. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Comes between what was to be done and why it was not. */
  private static final String FAILED = " failed: ";

  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final Clock clock;
  private Notices notices;
  private boolean lasting;
  private boolean answered;
  private boolean told;
  @Nullable private Instant begin;

  /** Shows an outage. */
  interface Notices {
    /**
     * Calls have failed for a while, and others follow.
     *
     * @param reason what the last one failed for, fit for a terminal
     * @param since when the first of them began
     */
    void failing(String reason, Instant since);

    /** Calls succeed again. */
    void over(Duration lasted);
  }

  /** Notices nothing yet. */
  Outage(Clock clock, Notices notices) {
    this.clock = clock;
    this.notices = notices;
  }

  /**
   * Lets something that looks at executions again and again show outages from now on: there a call
   * that has failed for the last time is followed by another look.
   */
  synchronized void shownBy(Notices looking) {
    notices = looking;
    lasting = true;
  }

  /** Whether any call has been answered as it should be. */
  synchronized boolean hasAnswered() {
    return answered;
  }

  @Override
  public synchronized void accept(CallAttempt attempt) {
    if (attempt.isGivenUp()) return;
    if (!mayPass(attempt)) {
      answered |= attempt.failure().isEmpty();
      over();
      return;
    }
    if (begin == null) begin = clock.instant().minus(attempt.duration());
    if (told || !isWorthALine(attempt, begin)) return;
    told = true;
    notices.failing(reason(attempt), begin);
  }

  private boolean isWorthALine(CallAttempt attempt, Instant since) {
    // Only who looks again knows when, but has given up on a call by then.
    if (attempt.retryIn().isEmpty()) return lasting && answered;
    Duration silence = Duration.between(since, clock.instant()).plus(attempt.retryIn().get());
    return silence.compareTo(PATIENCE) >= 0;
  }

  private void over() {
    if (told && begin != null) notices.over(Duration.between(begin, clock.instant()));
    told = false;
    begin = null;
  }

  /** Whether it failed for what may be otherwise the next time. What is refused is answered. */
  private static boolean mayPass(CallAttempt attempt) {
    if (attempt.failure().isEmpty()) return false;
    OptionalInt status = attempt.status();
    return status.isEmpty()
        || status.getAsInt() >= SERVER_ERROR
        || status.getAsInt() == TOO_MANY_REQUESTS
        || status.getAsInt() == REQUEST_TIMEOUT;
  }

  private static String reason(CallAttempt attempt) {
    String failure = VisibleText.of(Wording.of(attempt.failure().orElse("")));
    if (attempt.status().isPresent()) {
      return "the server answers " + attempt.status().getAsInt() + ", " + failure;
    }
    // What was to be done is what the command says.
    int begin = failure.indexOf(FAILED);
    return begin < 0 ? failure : failure.substring(begin + FAILED.length());
  }
}
