package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The latest execution of a version that does not sort, where the list is odd. */
class LatestExecutionTest {
  private static JobExecution created(String workspace, String createdAt) {
    return Executions.with(metadata -> metadata.workspace(workspace).createdAt(createdAt));
  }

  private final List<JobExecution> listed = new ArrayList<>();
  private ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(listed));

  private String latest(JobExecution... list) {
    listed.clear();
    listed.addAll(List.of(list));
    return latest();
  }

  private String latest() {
    pages = ScriptedPages.atOnce(ScriptedPages.of(listed));
    JobExecutions job =
        new JobExecutions(
            "job", new FakeJobApi(ApiVersion.V2026_04_16, null, pages), Executions.nothing());
    return job.latest().map(found -> found.getMetadata().getWorkspace()).orElse("none");
  }

  @Test
  void ofOneMomentTheFirstIsTakenWhereNoOrderShows() {
    assertThat(latest(created("a", "2026-08-01T12:00:00Z"), created("b", "2026-08-01T12:00:00Z")))
        .isEqualTo("a");
  }

  @Test
  void ofOneMomentTheLastIsTakenWhereTheOldestComesFirst() {
    assertThat(
            latest(
                created("a", "2026-08-01T11:00:00Z"),
                created("b", "2026-08-01T12:00:00Z"),
                created("c", "2026-08-01T12:00:00Z")))
        .isEqualTo("c");
  }

  @Test
  void oneWhoseTimeCannotBeReadIsOlderThanAnyOther() {
    assertThat(latest(created("a", "soon"), created("b", "2026-08-01T12:00:00Z"))).isEqualTo("b");
    assertThat(latest(created("a", "2026-08-01T12:00:00Z"), created("b", "soon"))).isEqualTo("a");
  }

  @Test
  void theFirstIsTakenWhereNoTimeCanBeRead() {
    assertThat(latest(created("a", "soon"), created("b", "later"))).isEqualTo("a");
  }

  @Test
  void aSingleOneIsTheLatestWhateverItsTime() {
    assertThat(latest(created("a", "soon"))).isEqualTo("a");
  }

  @Test
  void theFirstIsTakenOfAListThatBeginsWithTheNewest() {
    assertThat(latest(created("a", "2026-08-01T12:00:00Z"), created("b", "2026-08-01T11:00:00Z")))
        .isEqualTo("a");
  }

  private void list(String workspace, int count, String createdAt) {
    for (int i = 0; i < count; i++) listed.add(created(workspace + i, createdAt));
  }

  @Test
  void aPageOfOneMomentIsReadOnUntilTheOrderShows() {
    list("new", 25, "2026-08-01T12:00:00Z");
    list("old", 1_000, "2026-08-01T11:00:00Z");

    assertThat(latest()).isEqualTo("new0");
    assertThat(pages.requests).hasSize(2);
  }

  @Test
  void aPageOfOneMomentMayBeginAListOfTheOldest() {
    list("old", 150, "2026-08-01T11:00:00Z");
    list("new", 60, "2026-08-01T12:00:00Z");

    assertThat(latest()).isEqualTo("new59");
  }

  @Test
  void anyTwoTimesOfThePageShowTheOrder() {
    list("odd", 1, "soon");
    list("new", 8, "2026-08-01T12:00:00Z");
    list("old", 10, "2026-08-01T11:00:00Z");
    list("odder", 1, "later");
    list("past", 1_000, "2026-08-01T10:00:00Z");

    assertThat(latest()).isEqualTo("new0");
    assertThat(pages.requests).hasSize(1);
  }

  @Test
  void aListWithoutTimesIsReadToItsEndInGreatPages() {
    list("odd", 450, "soon");

    assertThat(latest()).isEqualTo("odd0");
    assertThat(pages.requests).hasSizeLessThan(9);
  }
}
