package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The latest execution of a version that does not sort, where the list is odd. */
class LatestExecutionTest {
  private static JobExecution created(String workspace, String createdAt) {
    return Executions.with(metadata -> metadata.workspace(workspace).createdAt(createdAt));
  }

  private static String latest(JobExecution... list) {
    ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(List.of(list)));
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
}
