package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.Polling;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.DemoData;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** The built-in server with made-up executions of the month up to now. */
final class Demo {
  /** The job with most to see. */
  static final String JOB = DemoData.MAIN_JOB;

  /** How long the executions stay the same, so that one command finds what another showed. */
  private static final Duration STEADY = Duration.ofMinutes(10);

  /**
   * Why an execution that there was may not be there, which the client's advice knows nothing of.
   */
  static final String NOT_FOUND_ADVICE =
      "The demo ends with each command, and so does what was started on it. Its other executions"
          + " are made anew every "
          + STEADY.toMinutes()
          + " minutes: list them to see which there are.";

  /** The server is near, and its executions are short. */
  private static final Polling POLLING =
      Polling.standard().intervals(Duration.ofMillis(250), Duration.ofSeconds(1));

  private Demo() {}

  /** Returns for example {@code data-processing-job, nightly-report and image-resize}. */
  static String jobs() {
    return Words.list(DemoData.jobs());
  }

  /** Returns a server that is not started yet. */
  static BlaxelServer.Builder server(Clock clock) {
    Instant moment = Clock.tick(clock, STEADY).instant();
    AtomicInteger started = new AtomicInteger();
    return BlaxelServer.builder()
        .clock(clock)
        .executions(DemoData.until(moment))
        .lifecycle(request -> life(started.incrementAndGet()));
  }

  /** A few seconds from the start to the end; not every one succeeds. */
  private static ExecutionLifecycle life(int number) {
    ExecutionLifecycle life =
        number % 4 == 0 ? ExecutionLifecycle.failing(1) : ExecutionLifecycle.succeeding();
    return life.queuedFor(Duration.ofMillis(800))
        .pendingFor(Duration.ofMillis(700))
        .taskTime(Duration.ofMillis(1200))
        .parallelism(2);
  }

  /**
   * Starts the server, says so, and connects to it.
   *
   * @param job the job that is asked for; the server has it, if without executions, so that a demo
   *     never fails
   * @param version what the client is to speak; the server knows them all
   * @param outage hears of what its calls come to
   */
  static Connection connect(
      String job, ApiVersion version, Surroundings surroundings, Outage outage) {
    BlaxelServer server = server(surroundings.clock()).job(job).start();
    surroundings
        .err()
        .println(
            "Demo: built-in server at "
                + server.baseUrl()
                + " with made-up executions; no account is used.");
    BlaxelExecutions.Builder client =
        surroundings
            .pace()
            .client()
            .apply(BlaxelExecutions.builder())
            .polling(POLLING)
            .baseUrl(server.baseUrl())
            .apiKey("built-in-server")
            .onAttempt(outage)
            .apiVersion(version);
    return new Connection(client.build(), outage, server);
  }
}
