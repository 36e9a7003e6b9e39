package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

final class AccountTest {
  private static final String KEY = "bl_planted-secret";

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>(Map.of("BL_API_KEY", KEY));

  @BeforeEach
  void setHome() {
    environment.put("HOME", home.toString());
    environment.put("USERPROFILE", home.toString()); // That is how Windows calls it.
  }

  @ParameterizedTest
  @CsvSource({
    "prod, https://api.blaxel.ai/v0/",
    "dev, https://api.blaxel.dev/v0/",
    "local, http://localhost:8080/v0/",
    "' ', https://api.blaxel.ai/v0/",
  })
  void stageChoosesTheServer(String stage, String baseUrl) {
    environment.put("BL_ENV", stage);
    assertThat(connected(null, null)).contains("baseUrl=" + baseUrl).doesNotContain(KEY);
  }

  @Test
  void baseUrlIsTheOptionThenTheVariableThenTheStage() {
    environment.put("BL_ENV", "dev");
    environment.put("BL_API_URL", "https://variable.example/v0\n");
    assertThat(connected(null, null)).contains("https://variable.example/v0/");
    assertThat(connected("https://option.example/v0", null)).contains("//option.example/v0/");
  }

  @Test
  void workspaceIsTheOptionThenTheVariable() {
    assertThat(connected(null, null)).doesNotContain("workspace");
    environment.put("BL_WORKSPACE", "variable");
    assertThat(connected(null, null)).contains("workspace=variable");
    assertThat(connected(null, "option")).contains("workspace=option");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void blankKeyIsNone(String key) {
    environment.put("BL_API_KEY", key);
    assertThatThrownBy(() -> connected(null, null))
        .isInstanceOf(ParameterException.class)
        .hasMessageContainingAll("BL_API_KEY", "--demo");
  }

  @Test
  void complaintsNameTheVariable() {
    environment.put("BL_API_URL", "nonsense");
    assertThatThrownBy(() -> connected(null, null)).hasMessageStartingWith("BL_API_URL: ");
    environment.put("BL_API_URL", "");
    environment.put("BL_ENV", "staging");
    assertThatThrownBy(() -> connected(null, null))
        .hasMessage("BL_ENV: must be prod, dev or local, and not 'staging'");
    environment.put("BL_ENV", "");
    environment.put("BL_WORKSPACE", "größer");
    assertThatThrownBy(() -> connected(null, null)).hasMessageStartingWith("BL_WORKSPACE: ");
  }

  @Test
  void complaintsNameTheOption() {
    assertThatThrownBy(() -> connected("nonsense", null)).hasMessageStartingWith("--base-url: ");
    assertThatThrownBy(() -> connected(null, "größer")).hasMessageStartingWith("--workspace: ");
  }

  @Test
  void missingCredentialsAreSaidWithWhereTheyWereLookedFor() {
    environment.remove("BL_API_KEY");
    assertThatThrownBy(() -> connected(null, null))
        .isInstanceOf(ParameterException.class)
        .hasMessageStartingWith("No credentials. Looked for, in this order:")
        .hasMessageContainingAll(
            "BL_API_KEY", "BL_CLIENT_CREDENTIALS", home.resolve(".blaxel/config.yaml").toString())
        .hasMessageEndingWith("or see it work without an account: add --demo");
  }

  @Test
  void loginIsUsedForTheWorkspaceOfTheOption() throws IOException {
    environment.remove("BL_API_KEY");
    login("context: {workspace: a}\nworkspaces: [{name: a}, {name: b, credentials: {apiKey: k}}]");
    assertThat(connected(null, "b")).contains("workspace=b");
  }

  @Test
  void workspaceThatTheLoginHasNotIsSaidByWhereItCameFrom() throws IOException {
    environment.remove("BL_API_KEY");
    login("context: {workspace: a}\nworkspaces: [{name: a, credentials: {apiKey: k}}]");
    assertThatThrownBy(() -> connected(null, "b"))
        .hasMessageContaining("has no workspace 'b' (--workspace)");
    environment.put("BL_WORKSPACE", "b");
    assertThatThrownBy(() -> connected(null, null))
        .hasMessageContaining("has no workspace 'b' (BL_WORKSPACE)");
  }

  @Test
  void loginThatCannotBeUsedIsSaidByItsLine() throws IOException {
    environment.remove("BL_API_KEY");
    login("context: {workspace: a}\nplanted: [");
    assertThatThrownBy(() -> connected(null, null))
        .isInstanceOf(ParameterException.class)
        .hasMessageContainingAll("config.yaml, line 2, is not YAML", "bl login")
        .hasMessageNotContaining("planted");
  }

  private void login(String text) throws IOException {
    Path file = home.resolve(".blaxel/config.yaml");
    Files.createDirectory(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void complaintsKeepTheKey() {
    environment.put("BL_API_KEY", KEY + "ü");
    assertThatThrownBy(() -> connected(null, null))
        .hasMessageStartingWith("BL_API_KEY: ")
        .hasMessageNotContaining(KEY);
  }

  /** Where a client would go to. */
  private String connected(@Nullable String baseUrl, @Nullable String workspace) {
    Account account =
        new Account(environment, Pace.REAL, attempt -> {}, new CommandLine(CommandSpec.create()));
    try (BlaxelExecutions client = account.connect(baseUrl, workspace, ApiVersion.V2026_04_16, 0)) {
      return client.toString();
    }
  }
}
