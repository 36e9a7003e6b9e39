package dev.jobexecutions.client;

import java.time.Duration;
import javax.annotation.Nullable;

/** Bears failures that may pass for a while. Not thread-safe. */
final class Tolerance {
  private final Time time;
  private final Duration limit;

  /** When the failures that go on began. */
  @Nullable private Duration since;

  Tolerance(Waiting waiting) {
    this.time = waiting.time();
    this.limit = waiting.polling().tolerance();
  }

  /** Whether the same request may succeed later. */
  static boolean mayPass(BlaxelException failure) {
    // What a proxy answers says nothing of the server behind it.
    if (failure instanceof NotFoundException missing && !missing.isExplained()) return true;
    if (failure instanceof ApiException answer) return answer.retryable();
    if (failure instanceof ResponseFormatException answer) return answer.isMixedUp();
    return failure instanceof TransportException
        || failure.getClass() == DeadlineExceededException.class;
  }

  void succeeded() {
    since = null;
  }

  /**
   * Notes a failure.
   *
   * @return how long the server asks to wait; zero where it does not
   * @throws BlaxelException the failure, where it is not to be borne
   */
  Duration bear(BlaxelException failure) {
    if (!mayPass(failure)) throw failure;
    Duration now = time.elapsed();
    if (since == null) since = now;
    if (now.minus(since).compareTo(limit) >= 0) throw failure;
    return asked(failure);
  }

  /** Returns how long the server asks to wait; zero where it does not. */
  static Duration asked(BlaxelException failure) {
    Duration asked = askedNullable(failure);
    return asked == null ? Duration.ZERO : asked;
  }

  /** Returns how long the server asks to wait; null where it does not. */
  @Nullable
  static Duration askedNullable(BlaxelException failure) {
    return failure instanceof ApiException answer ? answer.retryAfter().orElse(null) : null;
  }
}
