package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "exec-1, 6",
    "größer, 6",
    "実行, 4",
    "한국, 4",
    "🚀, 2",
    "✅, 2",
    "⏳, 2",
    "🟢, 2",
    "✓, 1",
    "e\u0301, 1"
  })
  void countsTheColumnsOfATerminal(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void cutsWhereTheRoomEnds() {
    assertThat(TextWidth.cut("exec-1", 4)).isEqualTo("exec");
    assertThat(TextWidth.cut("exec-1", 6)).isEqualTo("exec-1");
    assertThat(TextWidth.cut("exec-1", 0)).isEmpty();
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertThat(TextWidth.cut("実行", 3)).isEqualTo("実");
    assertThat(TextWidth.cut("🚀🚀", 3)).isEqualTo("🚀");
  }
}
