package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static BlaxelExecutions connect(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.putIfAbsent(Environment.HOME, "no-such-home");
    return BlaxelExecutions.builderFromEnvironment(all::get).build();
  }

  private static String described(Map<String, String> variables) {
    try (BlaxelExecutions blaxel = connect(variables)) {
      return blaxel.toString();
    }
  }

  @Test
  void aKeyIsEnough() {
    assertThat(described(Map.of("BL_API_KEY", "planted-secret")))
        .isEqualTo("BlaxelExecutions{baseUrl=https://api.blaxel.ai/v0/}");
  }

  @Test
  void theUsersFolderIsWhereTheVariableSays(@TempDir Path home) {
    assertThat(loginFile(Map.of(Environment.HOME, home.toString()))).isEqualTo(loginIn(home));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theUsersFolderIsWhereJavaSaysWithoutTheVariable(boolean empty) {
    assertThat(loginFile(empty ? Map.of(Environment.HOME, "") : Map.of()))
        .isEqualTo(loginIn(Path.of(System.getProperty("user.home"))));
  }

  /** As one with an umlaut is in a locale of ASCII. */
  @Test
  void aUsersFolderThatIsNoPathMattersToALoginOnly() {
    String noPath = "no\0home";
    assertThat(described(Map.of("BL_API_KEY", "planted-secret", Environment.HOME, noPath)))
        .startsWith("BlaxelExecutions{");
    assertThatThrownBy(() -> connect(Map.of(Environment.HOME, noPath)))
        .isInstanceOf(MissingCredentialsException.class)
        .hasMessageContaining("the login file cannot be looked for: " + Environment.HOME)
        .hasMessageContaining("Set BL_API_KEY, or LC_ALL=C.UTF-8");
  }

  private static Path loginIn(Path home) {
    return home.resolve(".blaxel").resolve("config.yaml");
  }

  /** Where a login is looked for. */
  private static Path loginFile(Map<String, String> variables) {
    return new Environment(variables::get).loginFile();
  }

  @Test
  void theWorkspaceIsTaken() {
    assertThat(described(Map.of("BL_API_KEY", "planted-secret", "BL_WORKSPACE", "mine")))
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
    assertThat(described(Map.of("BL_API_KEY", "planted-secret", "BL_ENV", stage)))
        .contains("baseUrl=" + url);
  }

  @Test
  void theUrlOverridesTheStage() {
    assertThat(
            described(
                Map.of(
                    "BL_API_KEY",
                    "planted-secret",
                    "BL_ENV",
                    "dev",
                    "BL_API_URL",
                    "https://mine.example/v0")))
        .contains("baseUrl=https://mine.example/v0/");
  }

  @Test
  void anUnknownStageIsRefused() {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", "planted-secret", "BL_ENV", "staging")))
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
        .hasMessage(
            "No credentials. Looked for, in this order: the environment variable BL_API_KEY (not set);"
                + " BL_CLIENT_CREDENTIALS (not set); BL_CLIENT_ID and BL_CLIENT_SECRET (not set);"
                + " the login file "
                + loginIn(Path.of("no-such-home"))
                + " (does not exist). Set one of them (BL_WORKSPACE beside it where it reaches several"
                + " workspaces), log in by 'bl login', or give credentials by"
                + " BlaxelExecutions.builder(), such as apiKey(...).");
  }

  private static String sent(BlaxelServer server, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("BL_API_URL", server.baseUrl());
    try (BlaxelExecutions blaxel = connect(all)) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
    return server.requests().get(0).header("Authorization").orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id:planted:secret", "aWQ6cGxhbnRlZDpzZWNyZXQ=", "aWQ6cGxhbnRlZDpzZWNyZXQ"})
  void clientCredentialsAreTakenAsTheyAreOrInBase64(String pair) {
    try (BlaxelServer server =
        BlaxelServer.builder().job("etl").clientCredentials("id", "planted:secret").start()) {
      assertThat(sent(server, Map.of("BL_CLIENT_CREDENTIALS", pair)))
          .isEqualTo("Basic aWQ6cGxhbnRlZDpzZWNyZXQ=");
    }
  }

  /** As base64 on the command line has it, of what echo gives. */
  @Test
  void base64MayHaveLines() {
    String secret = "planted-".repeat(10);
    byte[] pair = ("id:" + secret + "\n").getBytes(StandardCharsets.UTF_8);
    String lines = Base64.getMimeEncoder().encodeToString(pair);
    assertThat(lines).contains("\n");
    try (BlaxelServer server =
        BlaxelServer.builder().job("etl").clientCredentials("id", secret).start()) {
      assertThat(sent(server, Map.of("BL_CLIENT_CREDENTIALS", lines)))
          .isEqualTo("Basic " + base64("id:" + secret));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aKeyWithWhatTheClientAddsIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> connect(Map.of("BL_API_KEY", "bearer planted-secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Environment variable BL_API_KEY: apiKey begins with 'Bearer', which the client adds");
  }

  @Test
  void credentialsAreLookedForInOrder() {
    Map<String, String> pair = Map.of("BL_CLIENT_ID", "last", "BL_CLIENT_SECRET", "secret");
    try (BlaxelServer server =
        BlaxelServer.builder().job("etl").clientCredentials("last", "secret").start()) {
      assertThat(sent(server, pair)).startsWith("Basic bGFzdDpzZWNyZXQ=");
    }
    Map<String, String> both = new HashMap<>(pair);
    both.put("BL_CLIENT_CREDENTIALS", "second:secret");
    try (BlaxelServer server =
        BlaxelServer.builder().job("etl").clientCredentials("second", "secret").start()) {
      assertThat(sent(server, both)).startsWith("Basic c2Vjb25kOnNlY3JldA==");
    }
    both.put("BL_API_KEY", "first-key");
    try (BlaxelServer server = BlaxelServer.builder().job("etl").start()) {
      assertThat(sent(server, both)).isEqualTo("Bearer first-key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted", "cGxhbnRlZA==", "planted*", ":planted", "planted:"})
  void clientCredentialsThatAreNoneAreRefusedWithoutShowingThem(String pair) {
    Throwable failure = catchThrowable(() -> connect(Map.of("BL_CLIENT_CREDENTIALS", pair)));
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Environment variable BL_CLIENT_CREDENTIALS: ");
    assertThat(Traces.of(failure)).doesNotContain("planted", "cGxh");
  }

  @ParameterizedTest
  @CsvSource({"BL_CLIENT_ID, BL_CLIENT_SECRET", "BL_CLIENT_SECRET, BL_CLIENT_ID"})
  void halfOfAPairIsNotPassedOver(String set, String missing) {
    assertThatThrownBy(() -> connect(Map.of(set, "planted")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(set + " is set, and " + missing + " is not")
        .hasMessageNotContaining("planted");
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
    assertThatThrownBy(
            () -> connect(Map.of("BL_API_KEY", "planted-secret", "BL_API_URL", "mine.example")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BL_API_URL")
        .hasMessageContaining("'mine.example'");
  }
}
