package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.LiveServer.status;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a life cycle, and the settings that go with it, accept. */
class LifecycleRangeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "failed", "succeeded", "timeout"})
  void hasNoFinalStatusInBetween(String status) {
    refuses(
        () -> ExecutionLifecycle.succeeding().step(JobExecutionStatus.of(status), SECOND),
        "a step must not be of a final status, but is " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "pending", "running", "cancelling"})
  void doesNotEndBeforeItsEnd(String status) {
    refuses(
        () -> ExecutionLifecycle.succeeding().endingAs(JobExecutionStatus.of(status)),
        "an execution does not end as " + status + ": choose a final status, or an unknown one");
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void refusesNoStatusAtOnceAndNotWhenAnExecutionComesToIt() {
    assertThatThrownBy(() -> ExecutionLifecycle.succeeding().step(null, SECOND))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("status");
    assertThatThrownBy(() -> ExecutionLifecycle.succeeding().endingAs(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("status");
  }

  @Test
  void refusesNumbersAndTimesOutOfRange() {
    ExecutionLifecycle life = ExecutionLifecycle.succeeding();
    Duration negative = SECOND.negated();
    Duration tooLong = Duration.ofDays(36_501);
    refuses(() -> ExecutionLifecycle.failing(0), "failing tasks must be 1 or more, but are 0");
    refuses(() -> life.parallelism(0), "parallelism must be 1 or more, but is 0");
    refuses(() -> life.retries(-1), "retries must be 0 to 100, but are -1");
    refuses(() -> life.retries(101), "retries must be 0 to 100, but are 101");
    refuses(
        () -> ExecutionLifecycle.timingOut(Duration.ZERO),
        "timeout must be PT0.001S or more, but is PT0S");
    for (Duration time : List.of(negative, tooLong)) {
      String rest = " must be zero to 100 years, but is " + time;
      refuses(() -> life.queuedFor(time), "time" + rest);
      refuses(() -> life.pendingFor(time), "time" + rest);
      refuses(() -> life.visibleAfter(time), "time" + rest);
      refuses(() -> life.taskTime(time), "taskTime" + rest);
      refuses(() -> life.step(JobExecutionStatus.of("x"), time), "time" + rest);
      refuses(() -> ExecutionLifecycle.cancelledAfter(time), "time" + rest);
      refuses(() -> BlaxelServer.builder().cancelTime(time), "cancelTime" + rest);
      refuses(() -> BlaxelServer.builder().retryAfter(time), "retryAfter" + rest);
    }
    refuses(() -> BlaxelServer.builder().capacity(0), "capacity must be 1 or more, but is 0");
    refuses(() -> BlaxelServer.builder().memory(0), "memory must be 1 or more, but is 0");
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
