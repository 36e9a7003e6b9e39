package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bl login} has left behind, and what else may be there. */
class LoginFileTest {
  private static final String TWO_WORKSPACES =
      """
      context:
        workspace: first
      workspaces:
        - name: first
          credentials:
            apiKey: planted-secret-first
        - name: second
          env: dev
          credentials:
            apiKey: 0123456789
      """;

  @TempDir Path home;

  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void makeFolder() throws IOException {
    variables.put(Environment.HOME, home.toString());
    Files.createDirectory(home.resolve(".blaxel"));
  }

  private Path file() {
    return home.resolve(".blaxel/config.yaml");
  }

  private void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] bytes) {
    try {
      Files.write(file(), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builderFromEnvironment(variables::get);
  }

  private String described() {
    try (BlaxelExecutions blaxel = builder().build()) {
      return blaxel.toString();
    }
  }

  private Throwable failure() {
    Throwable failure = catchThrowable(this::builder);
    assertThat(failure)
        .isInstanceOf(MissingCredentialsException.class)
        .hasMessageStartingWith("The login file " + file())
        .hasMessageContainingAll("bl login", "BL_API_KEY");
    assertThat(Traces.of(failure)).doesNotContain("planted");
    return failure;
  }

  /** What the server is sent with the first request, the one for a token included. */
  private String firstRequest(String credentials) {
    write("context: {workspace: w}\nworkspaces: [{name: w, credentials: " + credentials + "}]");
    try (BlaxelServer server = BlaxelServer.builder().job("etl").start();
        BlaxelExecutions blaxel = builder().baseUrl(server.baseUrl()).build()) {
      Throwable ignored = catchThrowable(() -> blaxel.job("etl").list().iterator().hasNext());
      return server.requests().get(0).header("Authorization").orElse("none")
          + " "
          + server.requests().get(0).body();
    }
  }

  @Test
  void theCurrentWorkspaceIsTaken() {
    write(TWO_WORKSPACES);
    assertThat(described())
        .isEqualTo("BlaxelExecutions{baseUrl=https://api.blaxel.ai/v0/, workspace=first}");
  }

  @Test
  void theVariableChoosesTheWorkspaceAndThatItsStage() {
    write(TWO_WORKSPACES);
    variables.put("BL_WORKSPACE", "second");
    assertThat(described())
        .isEqualTo("BlaxelExecutions{baseUrl=https://api.blaxel.dev/v0/, workspace=second}");
  }

  @ParameterizedTest
  @CsvSource({
    "BL_ENV, local, http://localhost:8080/v0/",
    "BL_API_URL, https://mine.example/v0, https://mine.example/v0/"
  })
  void variablesOverruleTheFilesStage(String variable, String value, String url) {
    write(TWO_WORKSPACES);
    variables.putAll(Map.of("BL_WORKSPACE", "second", variable, value));
    assertThat(described()).contains("baseUrl=" + url);
  }

  @ParameterizedTest
  @CsvSource({"BL_API_KEY, key", "BL_CLIENT_CREDENTIALS, id:secret"})
  void credentialsOfVariablesComeFirst(String variable, String value) {
    write("planted: [");
    variables.put(variable, value);
    assertThat(described()).doesNotContain("workspace=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiKey: 0123456789}| Bearer 0123456789",
        "{client_credentials: 'id:secret'}| Basic aWQ6c2VjcmV0",
        "{client_credentials: aWQ6c2VjcmV0}| Basic aWQ6c2VjcmV0",
        "{access_token: access-1}| Bearer access-1",
        "{access_token: access-1, refresh_token: r, expires_in: 7200, device_code: d}| Bearer access-1",
        "{access_token: '', refresh_token: refresh-1, device_code: d-1}|\"refresh-1\"",
        "{refresh_token: refresh-1, device_code: d-1}|\"d-1\"",
        "{apiKey: null, access_token: ~, client_credentials: 'id:secret'}| Basic aWQ6c2VjcmV0"
      })
  void everyKindOfCredentialsIsTaken(String credentials, String sent) {
    assertThat(firstRequest(credentials)).contains(sent.strip());
  }

  @Test
  void adviceNamesTheFile() {
    write(TWO_WORKSPACES);
    try (BlaxelServer server = BlaxelServer.builder().apiKey("other").start();
        BlaxelExecutions blaxel = builder().baseUrl(server.baseUrl()).build()) {
      assertThatThrownBy(() -> blaxel.job("etl").list().iterator().hasNext())
          .hasMessageContaining("Check the login in " + file() + " and the base URL.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "context: {workspace: w}\\nplanted: [|line 2,|is not YAML",
        "a: b\\n\\t- planted|line 2,|is not YAML",
        "context: planted\\nworkspaces: []|line 1,|must have workspace in a mapping",
        "- planted|line 1,|must have context in a mapping",
        "context: {workspace: w}\\nworkspaces: planted|line 2,|must have a list for workspaces",
        "context: {workspace: w}\\nworkspaces:\\n  - planted|line 3,|must have name in a mapping",
        "context: {workspace: w}\\nworkspaces:\\n  - {name: [planted]}|line 3,|must have a text for name",
        "context: {workspace: planted}\\nworkspaces: []|line 1,|names a workspace that it does not have",
        "context: {workspace: w}\\nworkspaces: [{name: w}]|line 2,|has no credentials",
        "context: {workspace: w}\\nworkspaces: [{name: w, credentials: {x: planted}}]|line 2,|has none of apiKey,",
        "context: {workspace: w}\\nworkspaces: [{name: w, env: planted, credentials: {apiKey: k}}]|line 2,|prod, dev or local",
        "context: {workspace: w}\\nworkspaces: [{name: w, credentials: {apiKey: plantéd}}]|line 2,|printable ASCII",
        "context: {workspace: w}\\nworkspaces: [{name: w, credentials: {client_credentials: planted}}]|line 2,|Base64",
        "context: {workspace: w}\\ncontext: {workspace: planted}|line 2,|has context twice",
        "a: &planted {b: c}\\nd: *planted|line 2,|has an alias",
        "{workspaces: []}|config.yaml|has no context.workspace, and BL_WORKSPACE is not set",
        "'# planted'|config.yaml|is empty"
      })
  void whatCannotBeUsedIsSaidByItsLineWithoutShowingIt(String text, String where, String what) {
    write(text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(failure()).hasMessageContainingAll(where, what);
  }

  @ParameterizedTest
  @CsvSource({"BL_API_URL, https://api.example.com/v0", "BL_ENV, dev"})
  void anEnvThatIsNoneDoesNotMatterWhereAVariableSaysMore(String variable, String value) {
    write(TWO_WORKSPACES.replace("env: dev", "env: planted"));
    variables.put("BL_WORKSPACE", "second");
    variables.put(variable, value);
    assertThat(described()).contains("workspace=second").doesNotContain("planted");
  }

  @Test
  void anUnknownWorkspaceOfTheVariableIsNamed() {
    write(TWO_WORKSPACES);
    variables.put("BL_WORKSPACE", "third");
    assertThat(failure()).hasMessageContaining("has no workspace 'third' (BL_WORKSPACE)");
  }

  @Test
  void aHugeFileIsRefused() {
    write("# planted\n".repeat(YamlFile.MAX_BYTES / 10 + 1));
    assertThat(failure()).hasMessageContaining("more than 262144 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void aDeeplyNestedFileIsRefused(String level) {
    write(level.repeat(50_000));
    assertThat(failure()).hasMessageContaining("nested too deeply");
  }

  @Test
  void aFileThatIsNoTextIsRefused() {
    write(new byte[] {(byte) 0xc3, (byte) 0x28});
    assertThat(failure()).hasMessageContaining("is not UTF-8");
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.createDirectory(file());
    assertThat(failure()).hasMessageContaining("is no file");
  }

  @Test
  void someFilesOfNoSenseAtAllAreRefusedInTheSameWay() {
    List<String> texts =
        List.of(
            "\u0000planted",
            "%YAML 9.9\n---\nplanted",
            "--- planted\n--- b",
            "!!x planted",
            "? [planted]: b");
    for (String text : texts) {
      write(text);
      failure();
    }
  }

  @Test
  void anEscapeWithTooManyDigitsDoesNotShowThem() {
    write("a: \"\\UFFFFFFFF planted\"");
    assertThat(failure()).hasMessageContaining("is not YAML").hasMessageNotContaining("FFFF");
  }

  @Test
  void aFileOfTheGreatestSizeIsRead() {
    write(TWO_WORKSPACES + "#".repeat(YamlFile.MAX_BYTES - TWO_WORKSPACES.length()));
    assertThat(described()).contains("workspace=first");
  }

  @Test
  void theGreatestDepthIsReadAndOneMoreIsRefused() {
    // One level is the file's own mapping.
    String deepest = "[".repeat(YamlFile.MAX_DEPTH - 1) + "]".repeat(YamlFile.MAX_DEPTH - 1);
    write(TWO_WORKSPACES + "deep: " + deepest);
    assertThat(described()).contains("workspace=first");
    write(TWO_WORKSPACES + "deep: [" + deepest + "]");
    assertThat(failure()).hasMessageContaining("nested too deeply");
  }

  @Test
  void manyListsBesideEachOtherAreNotDeep() {
    write(TWO_WORKSPACES + "many:" + "\n  - []".repeat(YamlFile.MAX_DEPTH + 1));
    assertThat(described()).contains("workspace=first");
  }
}
