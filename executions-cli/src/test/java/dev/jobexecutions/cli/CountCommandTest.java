package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.RUNNING;
import static dev.jobexecutions.cli.Samples.SUCCEEDED;
import static dev.jobexecutions.cli.Samples.execution;
import static dev.jobexecutions.cli.Server.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountCommandTest {
  private final BlaxelServer server = Server.start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void countsByStatus(String version) {
    server.add(SUCCEEDED, FAILED, RUNNING);
    server.add(FAILED.toBuilder().metadata(execution("exec-4").build().getMetadata()).build());
    server.add(execution("exec-5").status(JobExecutionStatus.of("paused")).build());
    server.add(execution("exec-6").build());
    Run run = Server.run(server, "count", JOB, "--api-version", version);
    assertThat(run.out())
        .isEqualTo(
            """
            STATUS            EXECUTIONS
            running                    1
            failed                     2
            succeeded                  1
            paused                     1
            without a status           1
            total                      6
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void writesOneObjectOfJson() {
    server.add(SUCCEEDED, FAILED, execution("exec-6").build());
    server.add(execution("exec-5").status(JobExecutionStatus.of("paused")).build());
    assertThat(Server.run(server, "count", JOB, "--output", "json").out())
        .isEqualTo(
            """
            {
              "total": 4,
              "byStatus": {
                "queued": 0,
                "pending": 0,
                "running": 0,
                "cancelling": 0,
                "cancelled": 0,
                "failed": 1,
                "succeeded": 1,
                "timeout": 0,
                "paused": 1
              },
              "withoutStatus": 1
            }
            """);
  }

  @Test
  void countsNothingAsZeroOfEachStatusInJson() {
    assertThat(Server.run(server, "count", "empty", "--output", "json").out())
        .contains("\"total\": 0", "\"failed\": 0");
  }

  @Test
  void countsWhatTheApiFinds() {
    server.add(SUCCEEDED, FAILED);
    Run run = Server.run(server, "count", JOB, "--query", "000002", "--api-version", "2026-04-28");
    assertThat(run.out()).contains("failed           1\n", "total            1\n");
  }

  @Test
  void countsNothingAsZero() {
    Run run = Server.run(server, "count", "empty");
    assertThat(run.out()).isEqualTo("STATUS  EXECUTIONS\ntotal            0\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void failsWhereThereIsNoSuchJob() {
    Run run = Server.run(server, "count", "nightly", "--output", "json");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: ").contains("404", "nightly");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void hasTwoFormats() {
    Run run = Server.run(server, "count", JOB, "--output", "csv");
    assertThat(run.err()).startsWith("executions: --output is csv; here it must be table or json");
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
