package dev.jobexecutions.tests.fault;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * A well-behaved server, one before it that does faulty things to its answers, and a client of the
 * latter, whose pauses take no time. Closing it checks that no connection is left.
 */
final class FaultSite implements AutoCloseable {
  static final String JOB = "data-processing-job";
  static final String LISTING = "Listing the executions of job '" + JOB + "' failed: ";

  /** To read the trusted certificates once. */
  private static final OkHttpClient TRUST = new OkHttpClient();

  private static final Duration SILENCE = Duration.ofMillis(250);

  final VirtualClock clock = VirtualClock.jumping(Instant.parse("2026-07-01T09:30:00Z"));

  /** With connections and a dispatcher of its own, which can be counted. */
  final OkHttpClient http =
      TRUST.newBuilder().connectionPool(new ConnectionPool()).dispatcher(new Dispatcher()).build();

  final BlaxelServer backend;
  final FaultScript script;
  final FaultServer front;
  final BlaxelExecutions blaxel;
  final JobExecutions job;

  private FaultSite(
      UnaryOperator<BlaxelServer.Builder> serving,
      Function<WireAnswer, Reply> good,
      UnaryOperator<BlaxelExecutions.Builder> settings) {
    backend = serving.apply(BlaxelServer.builder().clock(clock)).start();
    script = new FaultScript(new Upstream(backend), good);
    front = FaultServer.start(script);
    blaxel =
        settings
            .apply(
                onlyOnce(BlaxelExecutions.builder())
                    .baseUrl(front.baseUrl())
                    .apiKey("bl_planted-secret")
                    .httpClient(http)
                    .time(clock, clock::sleep))
            .build();
    job = blaxel.job(JOB);
  }

  /**
   * Opens a site with so many executions. Each request has a connection of its own, so that OkHttp,
   * which repeats what a used connection has lost, does not come between.
   */
  static FaultSite of(int executions, UnaryOperator<BlaxelExecutions.Builder> settings) {
    return new FaultSite(server -> server.seed(seed(executions)), Reply::last, settings);
  }

  /** Opens a site whose connections are used again. */
  static FaultSite keepingConnections(
      int executions, UnaryOperator<BlaxelExecutions.Builder> settings) {
    return new FaultSite(server -> server.seed(seed(executions)), Reply::whole, settings);
  }

  /** Opens a site that spoils its answers by itself, and has an empty job too. */
  static FaultSite spoiling(
      Function<WireAnswer, Reply> good, ApiVersion version, int executions, String emptyJob) {
    return new FaultSite(
        server -> server.seed(seed(executions)).job(emptyJob),
        good,
        builder -> builder.apiVersion(version).retries(Retries.standard()));
  }

  /** Opens a site whose server is set up by the test. */
  static FaultSite serving(
      UnaryOperator<BlaxelServer.Builder> serving,
      UnaryOperator<BlaxelExecutions.Builder> settings) {
    return new FaultSite(serving, Reply::last, settings);
  }

  static UnaryOperator<BlaxelExecutions.Builder> speaking(ApiVersion version) {
    return builder -> builder.apiVersion(version);
  }

  /** Sets a client that does not wait for long, where silence is what the test is about. */
  static UnaryOperator<BlaxelExecutions.Builder> meeting(Fault fault, ApiVersion version) {
    return builder ->
        fault.isSilence()
            ? builder.apiVersion(version).readTimeout(SILENCE)
            : builder.apiVersion(version);
  }

  /** Sets a client to make one attempt a call. */
  static BlaxelExecutions.Builder onlyOnce(BlaxelExecutions.Builder builder) {
    return builder.retries(Retries.none());
  }

  static ExecutionSeed seed(int executions) {
    return ExecutionSeed.job(JOB).count(executions).tasks(1, 1);
  }

  ExecutionListing list() {
    return job.list();
  }

  /** Spoils every listing. */
  void spoil(Fault fault) {
    spoil(0, Integer.MAX_VALUE, fault);
  }

  /** Spoils some listings, after others that go well. */
  void spoil(int after, int times, Fault fault) {
    script.plan(WireRequest::isListing, after, times, genuine -> fault.bend(genuine.answer()));
  }

  /** Spoils nothing any more. */
  void mend() {
    script.forget();
  }

  /** The ids of what a whole walk has to deliver. */
  List<String> ids() {
    return ids(backend.executions(JOB));
  }

  static List<String> ids(List<JobExecution> executions) {
    return executions.stream().map(FaultSite::id).toList();
  }

  static String id(JobExecution execution) {
    return String.valueOf(execution.getMetadata().getId());
  }

  /** Checks that no call holds a connection any more. */
  void assertNothingHeld() {
    LeakCheck.settle(
        () ->
            http.dispatcher().runningCallsCount() == 0
                && http.connectionPool().connectionCount()
                    == http.connectionPool().idleConnectionCount(),
        () ->
            "of "
                + http.connectionPool().connectionCount()
                + " connections only "
                + http.connectionPool().idleConnectionCount()
                + " are idle, with "
                + http.dispatcher().runningCallsCount()
                + " calls");
  }

  @Override
  public void close() {
    try {
      assertNothingHeld();
      LeakCheck.assertOnlyDaemons();
      // Those that serve no more calls are closed, and the server sees it.
      front.awaitOpen(http.connectionPool().connectionCount());
    } finally {
      blaxel.close();
      http.connectionPool().evictAll();
      front.awaitOpen(0);
      front.close();
      backend.close();
    }
  }
}
