package dev.jobexecutions.openapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractVersionTest {
  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0-SNAPSHOT, false",
    "0.1.0, 0.1.9, false",
    "0.1.0, 0.2.0-SNAPSHOT, true",
    "0.9.0, 0.10.0, true",
    "0.9.0, 1.0.0, true",
    "0.2.0, 0.1.9, false",
    "1.2.3, 1.3.0, false",
    "1.2.3, 2.0.0-SNAPSHOT, true",
    "2.0.0, 1.9.0, false"
  })
  void announcesABreakByMajorOrWhileThatIsZeroByMinor(
      String released, String version, boolean announces) {
    assertThat(ContractVersion.parse(version).announcesBreakSince(ContractVersion.parse(released)))
        .isEqualTo(announces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.2", "1.2.x", "v1.2.3", "1.2.3-", "1.2.3.4", "${revision}"})
  void refusesWhatIsNoVersion(String text) {
    assertThatThrownBy(() -> ContractVersion.parse(text))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "`" + text + "` is no version: it must be major.minor.patch, such as 0.1.0-SNAPSHOT");
  }
}
