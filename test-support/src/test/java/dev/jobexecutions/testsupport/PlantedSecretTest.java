package dev.jobexecutions.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedSecretTest {
  /** Put together here, so that this very run has nothing to find in a failure. */
  private static final String SECRET = PlantedSecret.MARKER;

  @Test
  void isFoundWithinAText() {
    assertThat(PlantedSecret.isIn("key '" + SECRET + "-1'")).isTrue();
    assertThat(PlantedSecret.isIn("Bearer access-token-7")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "i", "id", "id:", "id:x", "a longer id:"})
  void isFoundInBase64WhereverItBegins(String before) {
    for (String after : new String[] {"", "-", "-1", "-12"}) {
      String text = before + SECRET + after;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(PlantedSecret.isIn(Base64.getEncoder().encodeToString(bytes))).as(text).isTrue();
    }
  }

  @Test
  void otherTextsHaveNone() {
    assertThat(PlantedSecret.isIn("planted, secret, ***, cGxhbnRlZA==")).isFalse();
  }
}
