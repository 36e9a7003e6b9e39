package dev.jobexecutions.client;

import java.io.IOException;
import java.util.Objects;
import javax.annotation.Nullable;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One attempt at a call, as the HTTP client knows it: a tag of the call, which stays whatever
 * interceptors make of its request, and a listener for what the HTTP client repeats by itself.
 */
final class Attempt extends EventListener {
  /**
   * Retrofit has no way to hand something to the one call that it is about to make, but makes it in
   * the thread that asks.
   */
  private static final ThreadLocal<Attempt> BEING_CREATED = new ThreadLocal<>();

  private final CallSettings settings;
  private final RetryBudget budget;
  private final Repeats repeats;
  private final Runnable beforeWait;

  /** The token that the request is sent with, in the header's form; never to be shown. */
  @Nullable private volatile String authorization;

  /** How many retries the HTTP client has taken; used by the thread that makes it alone. */
  private int taken;

  /**
   * Has not begun.
   *
   * @param beforeWait is run where it is about to wait for the network
   */
  Attempt(CallSettings settings, RetryBudget budget, Repeats repeats, Runnable beforeWait) {
    this.settings = settings;
    this.budget = budget;
    this.repeats = repeats;
    this.beforeWait = beforeWait;
  }

  /** Hears of requests that are sent again without a decision of ours. */
  interface Repeats {
    /** Either the answer or the failure is there. */
    void repeated(@Nullable Response answer, @Nullable IOException failure);
  }

  /** Returns what makes calls that carry the attempt that they are created in. */
  static Call.Factory factory(Call.Factory made) {
    return request -> {
      Attempt attempt = Objects.requireNonNull(BEING_CREATED.get(), "attempt");
      Call call = made.newCall(PathSegment.withoutBrackets(request));
      Attempt unused = call.tag(Attempt.class, () -> attempt);
      try {
        call.addEventListener(attempt);
      } catch (NoSuchMethodError e) { // The newest of what is used.
        throw OldOkHttp.exception(e);
      }
      return call;
    };
  }

  /**
   * Creates the request of a call, which the call keeps.
   *
   * @throws IllegalArgumentException if its body holds what JSON cannot
   */
  Request create(retrofit2.Call<?> call) {
    BEING_CREATED.set(this);
    try {
      return call.request();
    } finally {
      BEING_CREATED.remove();
    }
  }

  /** Returns the attempt that a call is. */
  static Attempt of(Call call) {
    return Objects.requireNonNull(call.tag(Attempt.class), "attempt");
  }

  /** Sets the token that the request is sent with from now on. */
  void authorize(String token) {
    authorization = "Bearer " + token;
  }

  /** What the request is to be authorized by. */
  String authorization() {
    return Objects.requireNonNull(authorization, "authorization");
  }

  /** The headers that the caller wants sent. */
  Headers headers() {
    return settings.headers();
  }

  /**
   * Whether the HTTP client may send the request again by itself, where a connection from its pool
   * turns out to be closed.
   */
  boolean mayBeRepeated() {
    return settings.retries().overClosedConnections() && !budget.isSpent();
  }

  /** Gets ready to wait for the network, so that an interrupt ends the wait. */
  void beforeWait() {
    beforeWait.run();
  }

  /** Notes that an answer made someone else send the request again. */
  void repeated(Response answer) {
    repeats.repeated(answer, null);
  }

  /**
   * Notes that it is answered, which shows that the connections that were tried before had only
   * grown old, as they do where calls are far apart. An outage it is not, so it costs nothing.
   */
  void answered() {
    budget.giveBack(taken);
    taken = 0;
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    InterruptibleDns.nextIsFor(call);
  }

  @Override
  public void retryDecision(Call call, IOException exception, boolean retry) {
    // Of a call that was given up, nothing is sent again, whatever is decided.
    if (!retry || call.isCanceled()) return;
    if (budget.spend()) taken++; // Whether there was something left has been asked before.
    repeats.repeated(null, exception);
  }
}
