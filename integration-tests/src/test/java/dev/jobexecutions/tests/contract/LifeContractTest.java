package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.CapacityUnavailableException;
import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.JobTasks;
import dev.jobexecutions.client.NeverFitsException;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What client and server say to each other while executions are started, waited for and cancelled,
 * against the document of either version.
 */
class LifeContractTest {
  private static final String JOB = "data-processing-job";
  private static final Duration LONG = Duration.ofDays(1);

  private final WireTap tap = new WireTap();
  private final VirtualClock clock = VirtualClock.jumping(Instant.parse("2026-07-01T00:00:00Z"));
  private final BlaxelServer server =
      BlaxelServer.builder()
          .clock(clock)
          .job(JOB)
          .capacity(8)
          .memory(4_096)
          .lifecycle(ExecutionLifecycle.failing(1).retries(1).parallelism(2))
          .start();

  @AfterEach
  void close() {
    server.close();
  }

  private BlaxelExecutions connect(ApiVersion version) {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .apiKey("planted-secret-key")
        .apiVersion(version)
        .time(clock, clock::sleep)
        .httpClient(tap.httpClient())
        .build();
  }

  record Chunk(String file, int from) {}

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aLifeFits(ApiVersion version) {
    try (BlaxelExecutions blaxel = connect(version)) {
      RunningExecution run =
          blaxel
              .job(JOB)
              .start(
                  CreateJobExecutionRequest.builder()
                      .id("message-1")
                      .allowQueue(false)
                      .env(Map.of("BATCH_SIZE", "500"))
                      .memory(2_048L)
                      .tasks(JobTasks.of(new Chunk("a.csv", 0), Map.of("file", "b.csv")))
                      .build());

      assertThat(run.await(LONG).getStatus()).isEqualTo(JobExecutionStatus.FAILED);
      assertThat(ExecutionReadings.environment(run.get().getSpec()))
          .containsOnly(Map.entry("BATCH_SIZE", "***"));
    }
    assertEveryExchangeFits(version);
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void waitingForManyFits(ApiVersion version) {
    try (BlaxelExecutions blaxel = connect(version)) {
      JobExecutions job = blaxel.job(JOB);
      List<RunningExecution> runs =
          List.of(job.start(tasks(2)), job.start(tasks(3)), job.start(tasks(1)));

      assertThat(RunningExecution.awaitAll(runs, LONG))
          .allSatisfy(done -> assertThat(done.getStatus()).isEqualTo(JobExecutionStatus.FAILED));
    }
    assertEveryExchangeFits(version);
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void cancellingFits(ApiVersion version) {
    try (BlaxelExecutions blaxel = connect(version)) {
      RunningExecution run = blaxel.job(JOB).start(tasks(5));
      clock.advance(Duration.ofSeconds(4));

      assertThat(run.cancelAndAwait(LONG).getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
      assertThat(blaxel.job(JOB).execution(run.id()).cancel().getStatus())
          .isEqualTo(JobExecutionStatus.CANCELLED);
    }
    assertEveryExchangeFits(version);
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void refusalsFit(ApiVersion version) {
    try (BlaxelExecutions blaxel = connect(version)) {
      JobExecutions job = blaxel.job(JOB);
      CreateJobExecutionRequest now = tasks(2).toBuilder().allowQueue(false).build();
      for (int i = 0; i < 4; i++) job.start(now);

      assertThatThrownBy(() -> job.start(now)).isInstanceOf(CapacityUnavailableException.class);
      assertThatThrownBy(() -> job.start(now.toBuilder().memory(9_999L).build()))
          .isInstanceOf(NeverFitsException.class);
      assertThatThrownBy(() -> job.execution("none").cancel())
          .isInstanceOf(NotFoundException.class);
    }
    assertEveryExchangeFits(version);
  }

  private static CreateJobExecutionRequest tasks(int count) {
    return CreateJobExecutionRequest.builder()
        .tasks(Collections.nCopies(count, Map.of("file", "a.csv")))
        .build();
  }

  private void assertEveryExchangeFits(ApiVersion version) {
    ApiContract.packaged(version.toString()).assertEveryExchangeFits(server, tap);
    assertThat(tap.exchanges()).hasSameSizeAs(server.requests());
  }
}
