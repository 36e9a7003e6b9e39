package dev.jobexecutions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class OpenEnumTest {
  @Test
  void aListedValueIsItsConstant() {
    assertThat(JobExecutionStatus.of("timeout")).isSameAs(JobExecutionStatus.TIMEOUT);
  }

  @Test
  void anUnlistedValueEqualsItselfAndNoOther() {
    assertThat(JobExecutionStatus.of("paused"))
        .isEqualTo(JobExecutionStatus.of("paused"))
        .hasSameHashCodeAs(JobExecutionStatus.of("paused"))
        .isNotEqualTo(JobExecutionStatus.of("Paused"))
        .isNotEqualTo(JobExecutionStatus.FAILED);
  }

  @Test
  void anotherSpellingIsAnotherValue() {
    assertThat(JobExecutionStatus.of("FAILED").isKnown()).isFalse();
  }

  @Test
  void aSwitchTellsAnUnlistedValueApart() {
    assertThat(describe(JobExecutionStatus.SUCCEEDED)).isEqualTo("done");
    assertThat(describe(JobExecutionStatus.of("paused"))).isEqualTo("new: paused");
  }

  @Test
  void theListedValuesKeepTheDocumentsOrder() {
    assertThat(JobExecutionTaskStatus.values())
        .extracting(JobExecutionTaskStatus::getValue)
        .containsExactly(
            "unspecified", "pending", "reconciling", "failed", "succeeded", "running", "cancelled");
  }

  @Test
  void everyListedValueHasAKnownConstantOfItsOwn() {
    assertThat(JobExecutionStatus.values())
        .extracting(JobExecutionStatus::known)
        .doesNotHaveDuplicates()
        .doesNotContain(JobExecutionStatus.Known.UNRECOGNIZED)
        .hasSize(JobExecutionStatus.Known.values().length - 1);
  }

  @Test
  void nullIsNoValue() {
    assertThatThrownBy(() -> JobExecutionStatus.of(null)).isInstanceOf(NullPointerException.class);
  }

  private static String describe(JobExecutionStatus status) {
    return switch (status.known()) {
      case SUCCEEDED -> "done";
      case UNRECOGNIZED -> "new: " + status;
      default -> "other";
    };
  }
}
