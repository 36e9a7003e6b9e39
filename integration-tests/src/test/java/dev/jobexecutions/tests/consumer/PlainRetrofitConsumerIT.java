package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A project that uses the generated interface alone, with plain Retrofit. */
class PlainRetrofitConsumerIT implements LeanConsumer {
  private static final String JOB = "data-processing-job";

  private static ConsumerProject project;

  @BeforeAll
  static void build() throws Exception {
    project = ConsumerProject.build("plain-retrofit-consumer");
  }

  @Override
  public ConsumerProject project() {
    return project;
  }

  @Test
  void listsAPage() throws Exception {
    try (BlaxelServer server =
        BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(80)).start()) {
      List<JobExecution> page = server.executions(JOB).subList(0, 50);
      long succeeded =
          page.stream().filter(e -> JobExecutionStatus.SUCCEEDED.equals(e.getStatus())).count();

      assertThat(project.run("consumer.ListOnePage", server.baseUrl(), JOB))
          .containsExactly(
              "answered 200",
              "listed 50",
              "succeeded " + succeeded,
              "first " + page.get(0).getMetadata().getId(),
              "refused 400");
    }
  }
}
