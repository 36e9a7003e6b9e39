package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors that go round are noticed, short rounds at once and long ones after a few. */
class SeenCursorsTest {
  private final SeenCursors seen = new SeenCursors();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 63, 64})
  void aShortRoundIsNoticedAtItsEnd(int length) {
    assertThat(turnsUntilNoticed(length)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 100, 1_000, 4_097})
  void aLongRoundIsNoticedWithinThree(int length) {
    assertThat(turnsUntilNoticed(length)).isBetween(length, 3 * length);
  }

  @Test
  void cursorsThatAreAllDifferentAreNone() {
    for (int i = 0; i < 100_000; i++) assertThat(seen.add("cursor " + i)).isTrue();
  }

  private int turnsUntilNoticed(int length) {
    int turns = 0;
    while (seen.add("cursor " + turns % length)) turns++;
    return turns;
  }
}
