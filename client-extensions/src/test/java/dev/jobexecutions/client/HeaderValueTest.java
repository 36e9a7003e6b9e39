package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {
  @ParameterizedTest
  @ValueSource(strings = {"!", "~", "a b", "bl_abc"})
  void printableAsciiIsTaken(String value) {
    assertThat(HeaderValue.check("apiKey", value)).isEqualTo(value);
  }

  @Test
  void allElseIsRefusedWithoutTheValueInTheMessage() {
    Map.of(
            "", "must not be empty",
            "a\u001f", "must be printable ASCII, and has U+001F at index 1",
            "a\u007f", "must be printable ASCII, and has U+007F at index 1",
            "é", "must be printable ASCII, and has U+00E9 at index 0",
            " a", "must not start or end with a space",
            "a ", "must not start or end with a space")
        .forEach(
            (value, complaint) ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> HeaderValue.check("apiKey", value))
                    .withMessage("apiKey " + complaint));
  }

  @Test
  void placesAreInTheSameDigitsEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      allElseIsRefusedWithoutTheValueInTheMessage();
    } finally {
      Locale.setDefault(before);
    }
  }
}
