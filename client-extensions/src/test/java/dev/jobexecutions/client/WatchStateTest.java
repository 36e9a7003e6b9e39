package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a watch takes for new when it can no longer remember all that it has seen. */
class WatchStateTest {
  private static JobExecution created(String id, String second) {
    String time = "2026-07-01T00:00:" + second + "Z";
    return Executions.with(metadata -> metadata.id(id).createdAt(time));
  }

  @Test
  void whatWasCreatedLastOfAllThatIsForgottenIsNotNewAgain() {
    try (Site site = Site.stopped(UnaryOperator.identity())) {
      WatchState state = new WatchState(site.job, WatchedOrder.NEWEST_FIRST, null);
      state.remember(created("late", "10"));
      state.remember(created("early", "05")); // The list is not in order.
      for (JobExecution each : Executions.list(WatchState.REMEMBERED)) state.remember(each);

      assertThat(state.isNew(created("late", "10"), false)).isFalse();
      assertThat(state.isNew(created("new", "11"), false)).isTrue();
    }
  }
}
