package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.BlaxelServerExtension;
import dev.jobexecutions.testing.ExecutionSeed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client's sorted and searched listings of tasks send and get, against the document. */
class TaskListingContractTest {
  private static final String JOB = "data-processing-job";
  private static final ApiContract CONTRACT =
      ApiContract.packaged(ApiVersion.V2026_04_28.toString());

  @RegisterExtension
  static final BlaxelServerExtension SERVER =
      BlaxelServerExtension.of(
          BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(1).tasks(30, 30)));

  private final WireTap tap = new WireTap();

  static List<JobExecutionSort> sorts() {
    return JobExecutionSort.values();
  }

  @ParameterizedTest
  @MethodSource("sorts")
  void everyPageFits(JobExecutionSort sort) {
    JobExecution execution = SERVER.server().executions(JOB).get(0);
    String id = Objects.requireNonNull(execution.getMetadata().getId());
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder()
            .baseUrl(SERVER.baseUrl())
            .apiKey("planted-secret-key")
            .apiVersion(ApiVersion.V2026_04_28)
            .httpClient(tap.httpClient())
            .build()) {
      assertThat(blaxel.job(JOB).tasks(id).pageSize(7).sort(sort).query("task"))
          .containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(execution.getTasks()));
    }

    assertThat(SERVER.server().requests())
        .hasSize(5)
        .allSatisfy(
            request -> {
              assertThat(request.parameter("sort")).contains(sort.getValue());
              assertThat(request.parameter("q")).contains("task");
            });
    CONTRACT.assertEveryExchangeFits(SERVER.server(), tap);
  }
}
