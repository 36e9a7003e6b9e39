package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  @Test
  void colours() {
    assertThat(Terminal.of(true, Map.of("TERM", "xterm")).colours()).isTrue();
    assertThat(Terminal.of(true, Map.of("WT_SESSION", "1")).colours()).isTrue();
  }

  @Test
  void noColoursOffATerminal() {
    assertThat(Terminal.of(false, Map.of("TERM", "xterm")).colours()).isFalse();
  }

  @Test
  void noColoursOnATerminalWithoutAny() {
    assertThat(Terminal.of(true, Map.of("TERM", "dumb")).colours()).isFalse();
    assertThat(Terminal.of(true, Map.of()).colours()).isFalse();
  }

  @Test
  void noColorWins() {
    Map<String, String> environment =
        Map.of("TERM", "xterm", "NO_COLOR", "1", "CLICOLOR_FORCE", "1");
    assertThat(Terminal.of(true, environment).colours()).isFalse();
  }

  @Test
  void emptyNoColorSaysNothing() {
    assertThat(Terminal.of(true, Map.of("TERM", "xterm", "NO_COLOR", "")).colours()).isTrue();
  }

  @Test
  void coloursByForce() {
    assertThat(Terminal.of(false, Map.of("CLICOLOR_FORCE", "1")).colours()).isTrue();
    assertThat(Terminal.of(false, Map.of("CLICOLOR_FORCE", "0")).colours()).isFalse();
  }

  @Test
  void columns() {
    assertThat(Terminal.of(true, Map.of("COLUMNS", "80")).columns()).isEqualTo(80);
  }

  @Test
  void columnsWithoutEndWhereNoneAreKnown() {
    int endless = Integer.MAX_VALUE;
    assertThat(Terminal.of(true, Map.of()).columns()).isEqualTo(endless);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "wide")).columns()).isEqualTo(endless);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "0")).columns()).isEqualTo(endless);
    assertThat(Terminal.of(false, Map.of("COLUMNS", "80")).columns()).isEqualTo(endless);
  }

  @Test
  void showsProgressOnlyWhereTheCursorMoves() {
    assertThat(Terminal.ofProgress(true, Map.of("TERM", "xterm", "COLUMNS", "90")))
        .isEqualTo(new Terminal(true, 90));
    assertThat(Terminal.ofProgress(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isEqualTo(new Terminal(false, Integer.MAX_VALUE));
    assertThat(Terminal.ofProgress(true, Map.of("TERM", "dumb"))).isNull();
    assertThat(Terminal.ofProgress(false, Map.of("TERM", "xterm", "CLICOLOR_FORCE", "1"))).isNull();
  }
}
