package dev.jobexecutions.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** Reads the environment variables and the login file that Blaxel's own tools use. */
final class Environment {
  private static final String API_KEY = "BL_API_KEY";
  private static final String CLIENT_CREDENTIALS = "BL_CLIENT_CREDENTIALS";
  private static final String CLIENT_ID = "BL_CLIENT_ID";
  private static final String CLIENT_SECRET = "BL_CLIENT_SECRET";
  private static final String WORKSPACE = "BL_WORKSPACE";
  private static final String API_URL = "BL_API_URL";
  private static final String STAGE = "BL_ENV";

  /** Where the system's shells, and so Blaxel's tools, have the user's folder. */
  static final String HOME = File.separatorChar == '/' ? "HOME" : "USERPROFILE";

  private final UnaryOperator<String> variables;

  /**
   * Reads from elsewhere than the process's own surroundings.
   *
   * @param variables answers null for what is not set
   */
  Environment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /**
   * Returns where a login is looked for.
   *
   * @throws MissingCredentialsException if the user's folder is no path, as one with an umlaut is
   *     none in a locale of ASCII
   */
  Path loginFile() {
    try {
      return Path.of(home(), ".blaxel", "config.yaml");
    } catch (InvalidPathException e) {
      throw new MissingCredentialsException(
          "No credentials in environment variables, and the login file cannot be looked for: "
              + HOME
              + " is no path ("
              + e.getReason()
              + "). Set BL_API_KEY, or LC_ALL=C.UTF-8 where the locale does not know its characters.");
    }
  }

  /** Java asks the system's list of users first, in which who runs in a container often is not. */
  private String home() {
    String home = variables.apply(HOME);
    return home == null || home.isEmpty() ? System.getProperty("user.home", "") : home;
  }

  BlaxelExecutions.Builder builder() {
    BlaxelExecutions.Builder builder = BlaxelExecutions.builder();
    String workspace = get(WORKSPACE);
    String url = get(API_URL);
    String stage = get(STAGE);
    if (!setFromVariables(builder)) {
      LoginFile.Login login = login(workspace);
      builder.credential(login.credential());
      workspace = login.workspace();
      if (url == null && stage == null) stage = login.stage().get();
    }
    if (workspace != null) set(WORKSPACE, workspace, builder::workspace);
    if (url != null) set(API_URL, url, builder::baseUrl);
    else if (stage != null) set(STAGE, stage, value -> builder.baseUrl(Stage.baseUrl(value)));
    return builder;
  }

  private boolean setFromVariables(BlaxelExecutions.Builder builder) {
    String apiKey = get(API_KEY);
    if (apiKey != null) {
      set(API_KEY, apiKey, builder::apiKey);
      return true;
    }
    String pair = get(CLIENT_CREDENTIALS);
    if (pair != null) {
      set(
          CLIENT_CREDENTIALS,
          pair,
          value -> builder.credential(Credential.clientCredentials(value)));
      return true;
    }
    String id = get(CLIENT_ID);
    String secret = get(CLIENT_SECRET);
    if (id == null && secret == null) return false;
    // Going on with other credentials would be a surprise that nobody notices.
    if (id == null) throw halfSet(CLIENT_SECRET, CLIENT_ID);
    if (secret == null) throw halfSet(CLIENT_ID, CLIENT_SECRET);
    set(CLIENT_ID, id, value -> builder.clientCredentials(value, secret));
    return true;
  }

  private static IllegalArgumentException halfSet(String set, String missing) {
    return new IllegalArgumentException(
        "Environment variable " + set + " is set, and " + missing + " is not: set both or neither");
  }

  private LoginFile.Login login(@Nullable String workspace) {
    Path loginFile = loginFile();
    if (!Files.notExists(loginFile)) return new LoginFile(loginFile).read(workspace);
    throw new MissingCredentialsException(
        "No credentials. Looked for, in this order: the environment variable "
            + API_KEY
            + " (not set); "
            + CLIENT_CREDENTIALS
            + " (not set); "
            + CLIENT_ID
            + " and "
            + CLIENT_SECRET
            + " (not set); the login file "
            + loginFile
            + " (does not exist). Set one of them ("
            + WORKSPACE
            + " beside it where it reaches several workspaces), log in by 'bl login', or give"
            + " credentials by BlaxelExecutions.builder(), such as apiKey(...).");
  }

  /** A blank value is as good as none, and files like to end in a newline that nobody meant. */
  @Nullable
  private String get(String name) {
    String value = variables.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Names the variable in the complaint about its value. */
  private static void set(String name, String value, Consumer<String> setting) {
    try {
      setting.accept(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Environment variable " + name + ": " + e.getMessage(), e);
    }
  }
}
