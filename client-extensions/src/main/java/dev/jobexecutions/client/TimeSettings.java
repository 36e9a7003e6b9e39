package dev.jobexecutions.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * How long a client takes for what it does. Not thread-safe.
 *
 * @param <B> the builder that takes it
 */
abstract class TimeSettings<B> {
  final Timeouts timeouts = new Timeouts();
  Polling polling = Polling.standard();
  Time time = Time.SYSTEM;

  TimeSettings() {}

  abstract B self();

  /**
   * Sets how long opening a connection may take.
   *
   * @param timeout up to 2^31 - 1 ms; zero is no limit; 10 s where it is not set
   * @return this builder
   * @throws IllegalArgumentException if the duration is negative or too long
   */
  public B connectTimeout(Duration timeout) {
    timeouts.connect = Timeouts.check("connectTimeout", timeout);
    return self();
  }

  /**
   * Sets how long the server may be silent while an answer is awaited or read.
   *
   * @param timeout up to 2^31 - 1 ms; zero is no limit; 30 s where it is not set
   * @return this builder
   * @throws IllegalArgumentException if the duration is negative or too long
   */
  public B readTimeout(Duration timeout) {
    timeouts.read = Timeouts.check("readTimeout", timeout);
    return self();
  }

  /**
   * Sets how long the server may take nothing while a request is sent.
   *
   * @param timeout up to 2^31 - 1 ms; zero is no limit; 30 s where it is not set
   * @return this builder
   * @throws IllegalArgumentException if the duration is negative or too long
   */
  public B writeTimeout(Duration timeout) {
    timeouts.write = Timeouts.check("writeTimeout", timeout);
    return self();
  }

  /**
   * Sets how long one call may take as a whole, from looking up the host to the last byte of the
   * answer, with all {@linkplain Retries attempts} and the pauses between them. A listing makes one
   * call a page. A call that takes longer ends in a {@link DeadlineExceededException}, and one that
   * has no time for the pause before its next attempt in the failure of the last one.
   *
   * @param timeout up to 2^31 - 1 ms; zero is no limit; 2 min where it is not set
   * @return this builder
   * @throws IllegalArgumentException if the duration is negative or too long
   */
  public B callTimeout(Duration timeout) {
    timeouts.call = Timeouts.check("callTimeout", timeout);
    return self();
  }

  /**
   * Sets how often waits and watches look at the server.
   *
   * @param polling the intervals; {@link Polling#standard()} where it is not set
   * @return this builder
   */
  public B polling(Polling polling) {
    this.polling = Objects.requireNonNull(polling, "polling");
    return self();
  }

  /**
   * Sets where waits, watches, the pauses between attempts and the lives of access tokens take
   * their time from, for tests: a wait of an hour can then take a millisecond. Calls that are under
   * way are bounded by the machine's own time all the same.
   *
   * @param clock tells the time; it must not go back
   * @param sleeper lets time pass: returns what completes when the duration has passed by that
   *     clock, and is cancelled where nobody waits for it any more
   * @return this builder
   */
  public B time(Clock clock, Function<Duration, ? extends CompletionStage<?>> sleeper) {
    this.time =
        Time.of(Objects.requireNonNull(clock, "clock"), Objects.requireNonNull(sleeper, "sleeper"));
    return self();
  }
}
