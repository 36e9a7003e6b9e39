package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/**
 * How a client makes its calls. Not thread-safe.
 *
 * @param <B> the builder that takes it
 */
abstract class TransportSettings<B> extends TimeSettings<B> {
  Retries retries = Retries.standard();
  int retryBudget = RetryBudget.STANDARD;
  long maxAnswerBytes = AnswerCap.STANDARD;
  @Nullable Consumer<? super CallAttempt> attemptListener;
  @Nullable Consumer<? super UnknownPart> unknownListener;
  @Nullable UnaryOperator<Runnable> taskDecorator;
  String tokenHeader = "Authorization";
  private int callsAtOnce = Integer.MAX_VALUE;
  private Duration callInterval = Duration.ZERO;

  TransportSettings() {}

  /**
   * Sends the token in {@code X-Blaxel-Authorization}, which the API takes as well, and leaves
   * {@code Authorization} to what stands before the API, such as a gateway that wants a password:
   * an interceptor of your own HTTP client can set it. What is asked for access tokens has {@code
   * Authorization} all the same.
   *
   * <p>OkHttp blots out {@code Authorization} where a request or its headers are printed, and knows
   * nothing of this one: have {@code HttpLoggingInterceptor.redactHeader} blot it out, and print no
   * requests in interceptors of your own.
   *
   * @return this builder
   */
  public B blaxelAuthorization() {
    this.tokenHeader = "X-Blaxel-Authorization";
    return self();
  }

  /**
   * Sets how often calls are repeated that fail for reasons that may pass.
   *
   * @param retries the attempts and the pauses; {@link Retries#standard()} where it is not set
   * @return this builder
   */
  public B retries(Retries retries) {
    this.retries = Objects.requireNonNull(retries, "retries");
    return self();
  }

  /**
   * Sets how many retries all calls of the client may make together. Each takes one from the
   * budget, and every ten calls that succeed give one back, up to what it was. While it is spent,
   * calls fail without being repeated, so that a server which fails all calls is not asked several
   * times as often by all its clients. What it costs to find a connection of the pool closed is
   * given back with the answer that comes over the next one, unless that is a refusal that may
   * pass.
   *
   * @param retries 0 to 1,000,000; 50 where it is not set
   * @return this builder
   * @throws IllegalArgumentException if it is out of its range
   */
  public B retryBudget(int retries) {
    if (retries < 0 || retries > RetryBudget.MOST)
      throw new IllegalArgumentException(
          "retryBudget must be 0 to " + RetryBudget.MOST + ", and not " + retries);
    this.retryBudget = retries;
    return self();
  }

  /**
   * Sets how many requests may be under way at one time. Others wait for their turn, in the order
   * in which they came and for as long as {@link #callTimeout} lets them. Pages that are fetched
   * ahead let all others go first, and are not bound in time before they are needed. Requests for
   * access tokens are not counted.
   *
   * @param calls 1 or more; no limit where it is not set
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  public B maxConcurrentCalls(int calls) {
    if (calls < 1)
      throw new IllegalArgumentException("maxConcurrentCalls must be 1 or more, and not " + calls);
    this.callsAtOnce = calls;
    return self();
  }

  /**
   * Sets how many requests may begin in a second, evenly spread. Others wait for their turn, in the
   * order in which they came; one whose turn would come after its {@link #callTimeout} fails at
   * once, and where it was to be repeated, as it did before. Pages that are fetched ahead let all
   * others go first, and are not bound in time before they are needed. Requests for access tokens
   * are not counted.
   *
   * @param calls 0.001 to 1,000,000; no limit where it is not set
   * @return this builder
   * @throws IllegalArgumentException if it is out of its range
   */
  public B maxCallsPerSecond(double calls) {
    if (!(calls >= 0.001 && calls <= 1_000_000))
      throw new IllegalArgumentException(
          "maxCallsPerSecond must be 0.001 to 1000000, and not " + calls);
    this.callInterval = Duration.ofNanos(Math.round(1_000_000_000 / calls));
    return self();
  }

  /**
   * Sets how large a successful answer may be, decompressed. A larger one is not read further and
   * is a {@link ResponseFormatException}. Whatever its size, an answer nested deeper than 255
   * levels is one too. As objects, small values take several times the memory that they take as
   * JSON.
   *
   * @param bytes 1 or more; 100 MiB (104,857,600) where it is not set
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  public B maxAnswerBytes(long bytes) {
    if (bytes < 1)
      throw new IllegalArgumentException("maxAnswerBytes must be 1 or more, and not " + bytes);
    this.maxAnswerBytes = bytes;
    return self();
  }

  /**
   * Sets who is told of each attempt at a call once it has ended, for metrics and logs of one's
   * own. The same is logged by the {@link System.Logger} {@code dev.jobexecutions.client} at level
   * DEBUG.
   *
   * @param listener is called on the thread that makes the call, by several at one time, and holds
   *     the call up; what it throws is logged
   * @return this builder
   */
  public B onAttempt(Consumer<? super CallAttempt> listener) {
    this.attemptListener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /**
   * Sets who is told of what successful answers hold and this client does not know: properties that
   * its models do not have, and values that its enumerations do not list, as a newer server may
   * send them. They are kept in the models all the same. The listener hears of each once in the
   * life of the client, and of about the first 1,000; and not of what {@link
   * ExecutionListing#summaries()} leaves unread.
   *
   * @param listener is called on the thread that reads the answer, by several at one time, and
   *     holds the call up, and with it others that fetch pages ahead; what it throws is logged
   * @return this builder
   */
  public B onUnknown(Consumer<? super UnknownPart> listener) {
    this.unknownListener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /**
   * Sets what carries the surroundings of the thread that asks for a call over to the one that
   * makes it: the current span, or the context of a log. A thread that waits for a call makes it
   * itself, and needs none of this. Calls that are made ahead of it are made on threads of the
   * client's own, and so are those for futures, publishers, waits, watches, the first page of an
   * iterator or a stream, whose items may come one by one, and, where calls wait for their turn,
   * pages that others are fetched ahead of. {@link Credentials} are always asked on them. They take
   * over nothing else of the threads that ask, not even the context class loader.
   *
   * @param decorator is called in the thread that asks, with a task, and returns one that does the
   *     same in these surroundings; it is run once for each attempt, and each time that {@link
   *     Credentials} are asked
   * @return this builder
   */
  public B taskDecorator(UnaryOperator<Runnable> decorator) {
    this.taskDecorator = Objects.requireNonNull(decorator, "decorator");
    return self();
  }

  @Nullable
  UnknownParts unknownParts(Secrets secrets) {
    return unknownListener == null ? null : new UnknownParts(unknownListener, secrets);
  }

  @Nullable
  Throttle throttle() {
    if (callsAtOnce == Integer.MAX_VALUE && callInterval.isZero()) return null;
    return new Throttle(callsAtOnce, callInterval, time);
  }
}
