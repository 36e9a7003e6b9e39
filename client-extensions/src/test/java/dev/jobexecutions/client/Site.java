package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A server and a client that share one clock, which nobody waits for. */
final class Site implements AutoCloseable {
  static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
  static final Duration LONG = Duration.ofHours(10);

  final VirtualClock clock;
  final BlaxelServer server;
  final BlaxelExecutions blaxel;
  final JobExecutions job;

  private Site(
      VirtualClock clock,
      ApiVersion version,
      Polling polling,
      UnaryOperator<BlaxelServer.Builder> settings,
      UnaryOperator<BlaxelExecutions.Builder> clientSettings) {
    this.clock = clock;
    server = settings.apply(BlaxelServer.builder().clock(clock).job(JOB)).start();
    BlaxelExecutions.Builder client =
        clientOf(server)
            .apiVersion(version)
            .polling(polling.random(() -> 0))
            .retries(Retries.standard().random(() -> 1))
            .time(clock, clock::sleep);
    blaxel = clientSettings.apply(client).build();
    job = blaxel.job(JOB);
  }

  /** A client of a server, with nothing set but what it needs. */
  static BlaxelExecutions.Builder clientOf(BlaxelServer server) {
    return BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiKey("planted-secret");
  }

  /** A site whose clock goes on when someone sleeps. */
  static Site jumping(UnaryOperator<BlaxelServer.Builder> settings) {
    return jumping(ApiVersion.V2026_04_16, settings);
  }

  static Site jumping(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    return new Site(
        VirtualClock.jumping(START),
        version,
        Polling.standard(),
        settings,
        UnaryOperator.identity());
  }

  /** A site whose clock goes on when someone sleeps, and a client of its own kind. */
  static Site calling(UnaryOperator<BlaxelExecutions.Builder> clientSettings) {
    VirtualClock clock = VirtualClock.jumping(START);
    return new Site(
        clock,
        ApiVersion.V2026_04_16,
        Polling.standard(),
        UnaryOperator.identity(),
        clientSettings);
  }

  /** A site whose clock stands still. */
  static Site stopped(UnaryOperator<BlaxelServer.Builder> settings) {
    return stopped(ApiVersion.V2026_04_16, settings);
  }

  static Site stopped(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    return new Site(
        VirtualClock.stopped(START),
        version,
        Polling.standard(),
        settings,
        UnaryOperator.identity());
  }

  /** A site whose clock stands still, and a client of its own kind. */
  static Site stopped(
      UnaryOperator<BlaxelServer.Builder> settings,
      UnaryOperator<BlaxelExecutions.Builder> clientSettings) {
    return new Site(
        VirtualClock.stopped(START),
        ApiVersion.V2026_04_16,
        Polling.standard(),
        settings,
        clientSettings);
  }

  /** A site whose clock stands still, and whose waits and watches bear failures for long. */
  static Site patient(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    return new Site(
        VirtualClock.stopped(START),
        version,
        Polling.standard().tolerance(LONG),
        settings,
        UnaryOperator.identity());
  }

  /** Lets something happen before each request is answered. */
  static UnaryOperator<BlaxelServer.Builder> before(Consumer<ReceivedRequest> each) {
    return server ->
        server.intercept(
            request -> {
              each.accept(request);
              return Optional.empty();
            });
  }

  /** Makes each execution take a minute more than the one before it. */
  static BlaxelServer.Builder slowerAndSlower(BlaxelServer.Builder server) {
    int[] started = {0};
    return server.lifecycle(
        request -> ExecutionLifecycle.succeeding().taskTime(Duration.ofMinutes(++started[0])));
  }

  /** Waits for what another thread is about to do; a test's time-out ends it. */
  static void spinWhile(BooleanSupplier condition) {
    while (condition.getAsBoolean()) {
      if (Thread.interrupted()) throw new AssertionError("waited in vain");
      Thread.onSpinWait();
    }
  }

  /** Has a time pass once someone sleeps. */
  void passes(Duration time) throws InterruptedException {
    clock.awaitPendingSleeps(1);
    clock.advance(time);
  }

  /**
   * Waits until nobody sleeps: a sleep that is given up in the moment in which it begins is so a
   * moment later.
   */
  void awaitNoSleeps() {
    spinWhile(() -> clock.pendingSleeps() > 0);
  }

  static CreateJobExecutionRequest tasks(int count) {
    return CreateJobExecutionRequest.builder()
        .tasks(Collections.nCopies(count, Map.of("file", "a.csv")))
        .build();
  }

  RunningExecution start(int tasks) {
    return job.start(tasks(tasks));
  }

  /** Starts executions of one task each. */
  List<RunningExecution> startSeveral(int count) {
    List<RunningExecution> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) runs.add(start(1));
    return runs;
  }

  /** The requests since the server was asked for them last. */
  List<String> requests() {
    return server.requests().stream().map(Site::line).toList();
  }

  private static String line(ReceivedRequest request) {
    return request.method() + " " + request.target().replaceFirst("^/v0/jobs/[^/]+/executions", "");
  }

  @Override
  public void close() {
    blaxel.close();
    server.close();
  }
}
