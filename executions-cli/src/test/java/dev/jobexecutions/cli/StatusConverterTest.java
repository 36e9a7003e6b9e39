package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class StatusConverterTest {
  private final StatusConverter converter = new StatusConverter();

  @ParameterizedTest
  @ValueSource(strings = {"failed", "Failed", "FAILED"})
  void readsWhatTheApiListsInAnyCase(String text) {
    assertThat(converter.convert(text)).isEqualTo(JobExecutionStatus.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paused", "weird", "waiting_for_GPU", "cancel-requested", "enqueued", "requeued"})
  void readsWhatANewerServerMayHaveAsItIs(String text) {
    assertThat(converter.convert(text).getValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"runing", "canceled", "Suceeded", "timedout", "faield", "queue"})
  void refusesASlip(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "failed;timeout", "1", "wei rd"})
  void refusesWhatLooksLikeNone(String text) {
    assertRefused(text);
  }

  private void assertRefused(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageStartingWith("'" + text + "' is no status; there are queued, pending, running,");
  }
}
