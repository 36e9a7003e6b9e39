package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseStatusesTest {
  @ParameterizedTest
  @ValueSource(strings = {"2000", "600", "4xx", "Default"})
  void thatAreNone(String status) {
    assertThat(Things.findingsWith("        default:\n", "        \"" + status + "\":\n"))
        .containsExactly(
            "/paths/~1things~1{id}/get/responses/"
                + status
                + ": "
                + status
                + " is not an HTTP status, a class such as 4XX, or default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"404", "4XX"})
  void thatAre(String status) {
    assertThat(Things.findingsWith("        default:\n", "        \"" + status + "\":\n"))
        .isEmpty();
  }
}
