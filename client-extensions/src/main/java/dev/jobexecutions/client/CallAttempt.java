package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.Nullable;

/**
 * One attempt at a call, that has ended: one request and its answer, or the lack of one. Requests
 * for access tokens are calls too. Immutable and thread-safe.
 */
public final class CallAttempt {
  /** What is said to have gone wrong where an attempt was given up. */
  static final String GIVEN_UP = "given up";

  private final String method;
  private final String path;
  private final int number;
  @Nullable private final Integer status;
  @Nullable private final String failure;
  private final Duration duration;
  @Nullable private final String requestId;
  @Nullable private final Duration pause;

  /**
   * Has ended.
   *
   * @param failure what went wrong, {@link #GIVEN_UP} for nothing but that; null for nothing
   */
  CallAttempt(
      String method,
      String path,
      int number,
      @Nullable Integer status,
      @Nullable String failure,
      Duration duration,
      @Nullable String requestId,
      @Nullable Duration pause) {
    this.method = method;
    this.path = path;
    this.number = number;
    this.status = status;
    this.failure = failure;
    this.duration = duration;
    this.requestId = requestId;
    this.pause = pause;
  }

  /**
   * Returns the HTTP method.
   *
   * @return GET, POST or DELETE
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path of the request, without its query.
   *
   * @return the path as it was sent, with its escapes
   */
  public String path() {
    return path;
  }

  /**
   * Returns which request of its call this was.
   *
   * @return 1 for the first
   */
  public int number() {
    return number;
  }

  /**
   * Returns the status of the answer.
   *
   * @return the HTTP status; empty where no answer came
   */
  public OptionalInt status() {
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns what went wrong.
   *
   * @return a text for people; empty where the call succeeded
   */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns whether it was given up before it ended: the caller did not wait for it any longer, or
   * had no more use for it, as for a page ahead of where a walk ended. It says nothing of the
   * server, and is no failure for a metric of those.
   *
   * @return whether that is what {@link #failure()} says
   */
  public boolean isGivenUp() {
    return status == null && GIVEN_UP.equals(failure);
  }

  /**
   * Returns how long it took, from when the request was due to the decoded answer.
   *
   * @return the duration, zero or more
   */
  public Duration duration() {
    return duration;
  }

  /**
   * Returns the server's name for the request.
   *
   * @return the id; empty where the answer has none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Returns after which pause the request is sent again.
   *
   * @return the pause, zero or more; empty where this was the last attempt
   */
  public Optional<Duration> retryIn() {
    return Optional.ofNullable(pause);
  }

  /** Returns all of it on one line, as it is logged. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append(' ').append(path).append(": ");
    if (status != null) text.append(status);
    if (failure != null) text.append(status == null ? "" : ", ").append(failure);
    text.append(" in ").append(duration.toMillis()).append(" ms (attempt ").append(number);
    if (requestId != null) text.append(", request id ").append(requestId);
    text.append(')');
    if (pause != null) text.append(", again in ").append(pause.toMillis()).append(" ms");
    return text.toString();
  }
}
