package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelExecutions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How time passes while a command waits.
 *
 * @param client lets it pass in the same way for a client that is being built
 * @param sleeper returns what completes after a while, and forgets it when cancelled
 */
record Pace(
    UnaryOperator<BlaxelExecutions.Builder> client,
    Function<Duration, CompletableFuture<Void>> sleeper) {
  /** The machine's own. */
  static final Pace REAL =
      new Pace(
          UnaryOperator.identity(),
          time ->
              new CompletableFuture<Void>()
                  .completeOnTimeout(
                      null, TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS));

  /** Returns the pace of a clock that someone else moves. */
  static Pace of(Clock clock, Function<Duration, CompletableFuture<Void>> sleeper) {
    return new Pace(client -> client.time(clock, sleeper), sleeper);
  }
}
