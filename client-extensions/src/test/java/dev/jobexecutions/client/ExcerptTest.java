package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\t", "\u0000", "\u0085", "\u2028", "\u2029", "\u00a0", "\u202e"})
  void whatEndsOrTurnsALineIsASpace(String separator) {
    assertThat(Excerpt.of(separator + "a" + separator + separator + "b" + separator))
        .isEqualTo("a b");
  }

  @Test
  void aTextOfTheGreatestLengthStaysWhole() {
    assertThat(Excerpt.of("x".repeat(300))).isEqualTo("x".repeat(300));
  }

  @Test
  void aLongerTextIsCutAndSaysSo() {
    assertThat(Excerpt.of("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
  }

  @Test
  void aTextThatIsMostlySeparatorsSaysThatItWasCut() {
    assertThat(Excerpt.of("a" + "\n".repeat(2_000) + "b")).isEqualTo("a…");
  }

  @Test
  void noCharacterIsCutInHalves() {
    assertThat(Excerpt.of("x".repeat(299) + "🧀🧀")).isEqualTo("x".repeat(299) + "…");
    assertThat(Excerpt.of("x".repeat(298) + "🧀🧀")).isEqualTo("x".repeat(298) + "🧀…");
  }

  @Test
  void nothingIsCutFromABlankText() {
    assertThat(Excerpt.of(" ")).isEmpty();
  }
}
