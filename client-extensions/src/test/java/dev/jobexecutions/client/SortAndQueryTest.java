package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.testing.BlaxelServer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortAndQueryTest {
  private static final List<JobExecution> STORED = Executions.list(45);

  private final BlaxelServer server = BlaxelServer.builder().executions(STORED).start();
  private final BlaxelExecutions blaxel = client(ApiVersion.V2026_04_28);
  private final ExecutionListing listing = blaxel.job(JOB).list();

  private BlaxelExecutions client(ApiVersion version) {
    return Site.clientOf(server).apiVersion(version).build();
  }

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  @Test
  void theOldestCanComeFirst() {
    assertThat(ids(listing.sort(JobExecutionSort.CREATED_AT_ASC)))
        .startsWith("exec-44", "exec-43")
        .hasSize(45);
  }

  @Test
  void namesCanBeTheOrder() {
    List<String> names = ids(STORED);
    assertThat(ids(listing.sort(JobExecutionSort.NAME_ASC)))
        .isEqualTo(names.stream().sorted().toList());
    assertThat(ids(listing.sort(JobExecutionSort.NAME_DESC)))
        .isEqualTo(names.stream().sorted(Comparator.reverseOrder()).toList());
  }

  @Test
  void aQueryFindsPartsOfNames() {
    assertThat(ids(listing.pageSize(4).query("exec-4")))
        .containsExactly("exec-4", "exec-40", "exec-41", "exec-42", "exec-43", "exec-44");
  }

  @Test
  void aQueryIsSentAsItIs() {
    assertThat(listing.query("a b&c=%/\u00e4")).isEmpty();
    assertThat(server.requests().get(0).parameter("q")).isEqualTo(Optional.of("a b&c=%/\u00e4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\ud83d\ude80"})
  void aQueryThatTheServerWouldIgnoreIsRefused(String query) {
    assertThatThrownBy(() -> listing.query(query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query must have 2 to 200 characters")
        .hasMessageContaining("list everything");
  }

  @Test
  void aQueryThatNoUrlCanHaveIsRefused() {
    assertThatThrownBy(() -> listing.query("ab\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query has half of a surrogate pair");
  }

  @Test
  void theShortestAndTheLongestQueryAreTaken() {
    assertThat(listing.query("xy")).isNotNull();
    assertThat(listing.query("x".repeat(200))).isNotNull();
  }

  @Test
  void aQueryThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> listing.query("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has 201");
  }

  @Test
  void theEarlierVersionHasNeither() {
    try (BlaxelExecutions earlier = client(ApiVersion.V2026_04_16)) {
      ExecutionListing list = earlier.job(JOB).list();
      assertThatThrownBy(() -> list.sort(JobExecutionSort.NAME_ASC))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage(
              "sort needs API version 2026-04-28, and this client speaks 2026-04-16; switch with"
                  + " BlaxelExecutions.builder().apiVersion(ApiVersion.V2026_04_28)");
      assertThatThrownBy(() -> list.query("night"))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageStartingWith("query needs");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theListingSaysWhatItLists() {
    assertThat(listing.sort(JobExecutionSort.NAME_ASC).query("night").summaries())
        .hasToString(
            "ExecutionListing{job=data-processing-job, sort=name:asc, query=night, pageSize=20,"
                + " summaries}");
    assertThat(blaxel.job(JOB).tasks("exec-1"))
        .hasToString("TaskListing{job=data-processing-job, execution=exec-1, pageSize=50}");
  }

  @Test
  void versionsAreFoundByTheirDate() {
    assertThat(ApiVersion.of("2026-04-28")).isEqualTo(ApiVersion.V2026_04_28);
    assertThatThrownBy(() -> ApiVersion.of("2025-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "This client has no API version '2025-01-01'; it has 2026-04-16 and 2026-04-28");
  }
}
