package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HalfCharactersTest {
  @Test
  void findsNoneInWholeText() {
    assertThat(HalfCharacters.in(Map.of("a", List.of("\uD83D\uDE00", 1, true), "ü", ""), "$"))
        .isEmpty();
    assertThat(HalfCharacters.in(null, "$")).isEmpty();
  }

  @Test
  void findsThemInValuesAndNames() {
    assertThat(HalfCharacters.in("a\uD83D", "$")).hasValue("$");
    assertThat(HalfCharacters.in(List.of(1, Map.of("a", "\uDE00")), "$")).hasValue("$[1].a");
    assertThat(HalfCharacters.in(Map.of("\uDE00\uD83D", 1), "$")).hasValue("$.\uDE00\uD83D");
  }
}
