package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.id;
import static dev.jobexecutions.testing.Calls.ids;
import static dev.jobexecutions.testing.Calls.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  @Test
  void givesTwentyFromTheNewestOnByDefault() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertThat(ids(get(server, LISTING)))
          .hasSize(20)
          .startsWith("exec-49", "exec-48")
          .endsWith("exec-30");
    }
  }

  @Test
  void givesAsManyAsAskedForFromTheOffsetOn() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertThat(ids(get(server, LISTING + "?limit=3&offset=45")))
          .containsExactly("exec-4", "exec-3", "exec-2");
    }
  }

  @Test
  void givesTheRestAtTheEnd() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertThat(ids(get(server, LISTING + "?limit=100&offset=48")))
          .containsExactly("exec-1", "exec-0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "51", "2147483647", "2147483648", "99999999999999999999999"})
  void givesAnEmptyArrayBehindTheEnd(String offset) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertThat(get(server, LISTING + "?offset=" + offset).body()).isEqualTo("[]");
    }
  }

  @Test
  void givesAnEmptyArrayForADeclaredJob() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      assertThat(get(server, LISTING).body()).isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void deliversEverythingOncePageByPage(int pageSize) {
    List<JobExecution> walked = new ArrayList<>();
    try (BlaxelServer server =
        BlaxelServer.builder().seed(ExecutionSeed.job("job").count(250).withOddities()).start()) {
      List<JobExecution> page;
      do {
        page = page(get(server, LISTING + "?limit=" + pageSize + "&offset=" + walked.size()));
        walked.addAll(page);
      } while (!page.isEmpty());
      assertThat(walked).isEqualTo(server.executions("job"));
    }
  }

  @Test
  void clampsThePageWithoutAWord() {
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(50)).pageSizeCap(10).start()) {
      assertThat(ids(get(server, LISTING + "?limit=100"))).hasSize(10).startsWith("exec-49");
      assertThat(ids(get(server, LISTING))).hasSize(10);
      assertThat(ids(get(server, LISTING + "?limit=3"))).hasSize(3);
      assertThat(get(server, LISTING + "?limit=101").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void sortsByTheMomentRatherThanTheText() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .executions(
                List.of(
                    execution("noon", "2026-06-01T12:00:00Z"),
                    execution("eleven", "2026-06-01T13:00:00.5+02:00"),
                    execution("one", "2026-06-01T13:00:00Z")))
            .start()) {
      assertThat(ids(get(server, LISTING))).containsExactly("one", "noon", "eleven");
    }
  }

  @Test
  void listsTheOldestFirstWhereItIsToldTo() {
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(50)).oldestFirst().start()) {
      assertThat(ids(get(server, LISTING + "?limit=3&offset=1")))
          .containsExactly("exec-1", "exec-2", "exec-3");
      assertThat(ids(get(server, LISTING + "?limit=3&offset=48")))
          .containsExactly("exec-48", "exec-49");
      assertThat(server.executions("job")).isEqualTo(executions(50)).isUnmodifiable();
      assertThat(CursorPage.get(server, LISTING).names()).startsWith("exec-49");
    }
  }

  @Test
  void takesTheLaterAddedForTheNewerOfTheSameMoment() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("first", "2026-06-01T12:00:00Z"));
      server.add(execution("second", "2026-06-01T12:00:00Z"));

      assertThat(ids(get(server, LISTING))).containsExactly("second", "first");
    }
  }

  @Test
  void takesAnExecutionWithoutAReadableTimeForTheOldest() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .executions(
                List.of(
                    execution("none", null),
                    execution("odd", "yesterday"),
                    execution("old", "0001-01-01T00:00:00Z")))
            .start()) {
      assertThat(ids(get(server, LISTING))).containsExactly("old", "odd", "none");
    }
  }

  @Test
  void keepsExecutionsWithoutAnIdApart() {
    JobExecution nameless = execution(null, "2026-06-01T12:00:00Z");
    try (BlaxelServer server =
        BlaxelServer.builder().executions(List.of(nameless, nameless)).start()) {
      assertThat(page(get(server, LISTING))).containsExactly(nameless, nameless);
    }
  }

  @Test
  void keepsTheJobsApart() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("job", "same", null), execution("other", "same", null));

      assertThat(server.executions("job")).extracting(Calls::id).containsExactly("same");
      assertThat(page(get(server, "/v0/jobs/other/executions")))
          .singleElement()
          .satisfies(execution -> assertThat(execution.getMetadata().getJob()).isEqualTo("other"))
          .satisfies(execution -> assertThat(id(execution)).isEqualTo("same"));
    }
  }
}
