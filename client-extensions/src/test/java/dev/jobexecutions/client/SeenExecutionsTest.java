package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import org.junit.jupiter.api.Test;

/** What a watch takes for new when it can no longer remember all that it has seen. */
class SeenExecutionsTest {
  private static JobExecution created(String id, String second) {
    String time = "2026-07-01T00:00:" + second + "Z";
    return Executions.with(metadata -> metadata.id(id).createdAt(time));
  }

  @Test
  void whatWasCreatedLastOfAllThatIsForgottenIsNotNewAgain() {
    SeenExecutions seen = new SeenExecutions();
    seen.add(created("late", "10"));
    seen.add(created("early", "05")); // The list is not in order.
    for (JobExecution each : Executions.list(SeenExecutions.REMEMBERED)) seen.add(each);

    assertThat(seen.isNew("late", created("late", "10"), false)).isFalse();
    assertThat(seen.isNew("new", created("new", "11"), false)).isTrue();
  }
}
