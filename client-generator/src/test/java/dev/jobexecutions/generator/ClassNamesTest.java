package dev.jobexecutions.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {
  @ParameterizedTest
  @CsvSource({
    "a, 200, 200",
    "a, 201, 200",
    "é, 101, 100",
    "名, 66, 66",
    "名, 120, 66",
    "𠀀, 50, 50",
    "𠀀, 51, 50",
  })
  void aNameIsCutBetweenLettersByTheirBytes(String letter, int letters, int kept) {
    assertThat(ClassNames.shortened(letter.repeat(letters))).isEqualTo(letter.repeat(kept));
    assertThat(ClassNames.shortened(letter.repeat(letters) + "Api", "Api"))
        .isEqualTo(letter.repeat(kept) + "Api");
  }
}
