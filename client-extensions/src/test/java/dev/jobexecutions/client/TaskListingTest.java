package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tasks of an execution, in each version of the API, against a real server. */
class TaskListingTest {
  private final BlaxelServer server =
      BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(30).tasks(1, 120)).start();
  private final List<JobExecution> listed = server.executions(JOB);
  private final List<BlaxelExecutions> opened = new ArrayList<>();

  private JobExecutions job(ApiVersion version) {
    BlaxelExecutions blaxel = Site.clientOf(server).apiVersion(version).build();
    opened.add(blaxel);
    return blaxel.job(JOB);
  }

  @AfterEach
  void close() {
    opened.forEach(BlaxelExecutions::close);
    server.close();
  }

  private static String id(JobExecution execution) {
    return Objects.requireNonNull(execution.getMetadata().getId());
  }

  private static List<JobExecutionTask> tasks(JobExecution execution) {
    return Objects.requireNonNull(execution.getTasks());
  }

  private JobExecution withManyTasks() {
    return listed.stream().filter(e -> tasks(e).size() > 60).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void pagesCanBeFetchedAhead(ApiVersion version) {
    JobExecution execution = withManyTasks();
    TaskListing listing = job(version).tasks(id(execution)).pageSize(10).prefetch(3);

    assertThat(listing).containsExactlyElementsOf(tasks(execution));
  }

  @ParameterizedTest
  @EnumSource
  void theTasksOfAnExecutionAreListedPageByPage(ApiVersion version) {
    JobExecution execution = withManyTasks();
    TaskListing tasks = job(version).tasks(id(execution));
    assertThat(tasks).containsExactlyElementsOf(tasks(execution));
    List<TaskPage> pages = new ArrayList<>();
    tasks.pageSize(25).pages().forEach(pages::add);
    assertThat(pages.get(0).tasks()).isEqualTo(tasks(execution).subList(0, 25));
    assertThat(tasks.startingAt(pages.get(0).resumeToken()))
        .containsExactlyElementsOf(tasks(execution).subList(25, tasks(execution).size()));
    assertThat(tasks.limit(7)).containsExactlyElementsOf(tasks(execution).subList(0, 7));
    String cut = tasks.limit(7).pages().iterator().next().resumeToken();
    assertThat(tasks.startingAt(cut).stream().findFirst()).contains(tasks(execution).get(7));
  }

  @ParameterizedTest
  @EnumSource
  void tasksThatLookAlikeAreDeliveredEachAlsoByAResumedWalk(ApiVersion version) {
    JobExecutionTask alike =
        JobExecutionTask.builder()
            .metadata(JobExecutionTaskMetadata.builder().name("a").build())
            .build();
    server.add(Executions.id("alike").toBuilder().tasks(Collections.nCopies(7, alike)).build());
    TaskListing tasks = job(version).tasks("alike");
    assertThat(tasks.pageSize(3)).hasSize(7);
    assertThat(tasks.startingAt(firstToken(tasks.limit(1)))).hasSize(6);
    assertThat(tasks.pageSize(3).startingAt(firstToken(tasks.pageSize(3)))).hasSize(4);
    String again = firstToken(tasks.startingAt(firstToken(tasks.pageSize(3))).limit(2));
    assertThat(tasks.startingAt(again)).hasSize(2);
  }

  private static String firstToken(TaskListing tasks) {
    return tasks.pages().iterator().next().resumeToken();
  }

  @Test
  void theTasksOfTheEarlierVersionTakeOneRequest() {
    assertThat(job(ApiVersion.V2026_04_16).tasks(id(withManyTasks())).pageSize(5)).isNotEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theTasksOfAnExecutionThatIsNotThereAreAnError(ApiVersion version) {
    assertThatThrownBy(() -> job(version).tasks("no-such-id").iterator().hasNext())
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Listing the tasks of execution 'no-such-id' of job");
  }
}
