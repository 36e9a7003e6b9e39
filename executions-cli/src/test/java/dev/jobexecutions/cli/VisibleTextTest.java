package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "exec-abc123", "größer", "実行", "👩‍🚀", "e\u0301"})
  void leavesTextAlone(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void showsControlCharactersAsPictures() {
    assertThat(VisibleText.of("a\u001b[2J\u0007\r\n\t\u0000\u007fb")).isEqualTo("a␛[2J␇␍␊␉␀␡b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u009b", // a control sequence of one character
        "\u202e", // turns the direction of reading
        "\u2066", "\u200b", // a space without width
        "\u2028", // a line's end
        "\ud800", // half a character
      })
  void replacesWhatHidesOrMovesText(String text) {
    assertThat(VisibleText.of("a" + text + "b")).isEqualTo("a\uFFFDb");
  }
}
