package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.annotation.Nullable;

/**
 * Access tokens that end and are got anew. One request for a token is under way at a time, however
 * many threads wait for it. Ahead of a token's end, one request fetches the next while calls go on
 * with the one that there is. Thread-safe.
 */
final class GrantedTokens implements Credentials {
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

  private final Grant grant;
  private final Secrets secrets;
  private final Time time;

  /** Changed under the lock. */
  @Nullable private volatile Held current;

  /** The token request that is under way; guarded by this. */
  @Nullable private Flight flight;

  /**
   * Starts without a request.
   *
   * @param first a token to use until it is refused; null where there is none yet
   */
  GrantedTokens(Grant grant, @Nullable String first, Secrets secrets, Time time) {
    this.grant = grant;
    this.secrets = secrets;
    this.time = time;
    if (first != null) current = new Held(first, null, null);
  }

  /** Returns the token, where nobody has to wait for it. */
  @Nullable
  String ready() {
    return ready(current);
  }

  @Nullable
  private String ready(@Nullable Held held) {
    if (held == null) return null;
    Duration now = time.elapsed();
    if (held.isOver(now)) return null;
    if (held.isDue(now)) fetchAhead(now);
    return held.token();
  }

  @Override
  public String token() {
    Held held = current;
    String ready = ready(held);
    return ready == null ? fetched(held == null ? null : held.token()) : ready;
  }

  @Override
  public boolean renew(String refusedToken) {
    Held held = current;
    // Another call, which was refused the same token, has got the next one already.
    if (held != null && !held.token().equals(refusedToken)) return true;
    return !fetched(refusedToken).equals(refusedToken);
  }

  private String fetched(@Nullable String stale) {
    Flight awaited;
    synchronized (this) {
      Held held = current;
      if (held != null && !held.token().equals(stale)) return held.token();
      awaited = underWay();
    }
    return awaited.land();
  }

  private synchronized void fetchAhead(Duration now) {
    Held held = current;
    if (held != null && held.isDue(now)) underWay();
  }

  /** Starts a request unless there is one. Called under the lock. */
  private Flight underWay() {
    if (flight != null) return flight;
    Flight started = new Flight(grant.request().start(), time.elapsed());
    flight = started;
    // Another thread may do this before this one goes on, or this one at once.
    CompletableFuture<?> unused =
        started
            .request
            .done()
            .thenRun(() -> settle(started))
            .whenComplete((done, failure) -> started.settled.complete(null));
    return started;
  }

  private synchronized void settle(Flight landed) {
    flight = null;
    try {
      GrantedToken granted = landed.request.await();
      secrets.used(granted.accessToken());
      if (granted.refreshToken() != null) secrets.refreshedBy(granted.refreshToken());
      grant.granted(granted);
      current = Held.from(granted, landed.start);
    } catch (BlaxelException e) {
      // Whoever needs the token hears of it from the request. The others have one that still holds.
      if (current != null) current = current.later(time.elapsed());
    }
  }

  /** A token request under way. */
  private static final class Flight {
    final PendingCall<GrantedToken> request;
    final Duration start;
    final CompletableFuture<Void> settled = new CompletableFuture<>();

    Flight(PendingCall<GrantedToken> request, Duration start) {
      this.request = request;
      this.start = start;
    }

    /** Waits for the token. An interrupt ends the wait, and not the request, which others await. */
    String land() {
      try {
        settled.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The wait for a token was interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
      if (request.failed()) throw new TokenCallFailure(request);
      return request.await().accessToken();
    }
  }

  /**
   * The token that calls are made with.
   *
   * @param due when to fetch the next one, and {@code end}, when it is over; null where nobody
   *     knows
   */
  private record Held(String token, @Nullable Duration due, @Nullable Duration end) {
    /** Reckons from when the request was made, which is the safe side. */
    static Held from(GrantedToken granted, Duration start) {
      Duration life = granted.life();
      if (life == null) return new Held(granted.accessToken(), null, null);
      Duration end = start.plus(life);
      return new Held(granted.accessToken(), end.minus(margin(life)), end);
    }

    private static Duration margin(Duration life) {
      Duration tenth = life.dividedBy(10);
      return tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
    }

    boolean isOver(Duration now) {
      return end != null && now.compareTo(end) >= 0;
    }

    boolean isDue(Duration now) {
      return due != null && now.compareTo(due) >= 0;
    }

    /** Puts the next attempt off, by a part of the time that is left. */
    Held later(Duration now) {
      if (end == null) return this;
      return new Held(token, now.plus(end.minus(now).dividedBy(4)), end);
    }

    @Override
    public String toString() {
      return Secrets.MASK;
    }
  }
}
