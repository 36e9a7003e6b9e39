package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static BlaxelExecutions connect(Map<String, String> variables) {
    return new Environment(variables::get).builder().build();
  }

  private static String described(Map<String, String> variables) {
    try (BlaxelExecutions blaxel = connect(variables)) {
      return blaxel.toString();
    }
  }

  @Test
  void aKeyIsEnough() {
    assertThat(described(Map.of("BL_API_KEY", "key")))
        .isEqualTo("BlaxelExecutions{baseUrl=https://api.blaxel.ai/v0/}");
  }

  @Test
  void theWorkspaceIsTaken() {
    assertThat(described(Map.of("BL_API_KEY", "key", "BL_WORKSPACE", "mine")))
        .contains("workspace=mine");
  }

  @ParameterizedTest
  @CsvSource({
    "prod, https://api.blaxel.ai/v0/",
    "dev, https://api.blaxel.dev/v0/",
    "local, http://localhost:8080/v0/",
    "' ', https://api.blaxel.ai/v0/"
  })
  void theStageChoosesTheServer(String stage, String url) {
    assertThat(described(Map.of("BL_API_KEY", "key", "BL_ENV", stage))).contains("baseUrl=" + url);
  }

  @Test
  void theUrlOverridesTheStage() {
    assertThat(
            described(
                Map.of(
                    "BL_API_KEY", "key", "BL_ENV", "dev", "BL_API_URL", "https://mine.example/v0")))
        .contains("baseUrl=https://mine.example/v0/");
  }

  @Test
  void anUnknownStageIsRefused() {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", "key", "BL_ENV", "staging")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BL_ENV")
        .hasMessageContaining("'staging'")
        .hasMessageContaining("prod, dev or local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void aMissingKeyIsSaidWithTheWaysOn(String key) {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", key, "BL_WORKSPACE", "mine")))
        .isInstanceOf(MissingCredentialsException.class)
        .hasMessageContaining("BL_API_KEY")
        .hasMessageContaining("BL_WORKSPACE")
        .hasMessageContaining("apiKey(");
  }

  @Test
  void whiteSpaceAroundAValueIsNotMeant() {
    assertThat(described(Map.of("BL_API_KEY", "key\n", "BL_WORKSPACE", " mine ")))
        .contains("workspace=mine}");
  }

  @Test
  void aBadKeyIsRefusedByItsVariableWithoutShowingIt() {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", "planted\nsecret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BL_API_KEY")
        .hasMessageNotContainingAny("planted", "secret");
  }

  @Test
  void aBadUrlIsRefusedByItsVariable() {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", "key", "BL_API_URL", "mine.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BL_API_URL")
        .hasMessageContaining("'mine.example'");
  }
}
