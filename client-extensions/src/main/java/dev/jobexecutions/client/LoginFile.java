package dev.jobexecutions.client;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@code bl login} writes: credentials for workspaces, of which one is the current one. */
final class LoginFile {
  private final Path path;
  private final YamlFile yaml;

  LoginFile(Path path) {
    this.path = path;
    this.yaml = new YamlFile(path);
  }

  /**
   * What the file says of one workspace.
   *
   * @param stage gives the environment that it is in, null where that is not said; fails if there
   *     is no such environment, which only matters to who needs it
   */
  record Login(String workspace, Supplier<String> stage, Credential credential) {}

  /**
   * Reads the file.
   *
   * @param wanted the workspace to log in to; null for the file's current one
   * @throws MissingCredentialsException if there is no login for that workspace
   */
  Login read(@Nullable String wanted) {
    Node root = yaml.read().orElse(null);
    if (root == null) throw bare("is empty");
    Node context = yaml.get(root, "context");
    String name = wanted;
    if (name == null && context != null) name = yaml.text(context, "workspace");
    if (name == null) throw bare("has no context.workspace, and BL_WORKSPACE is not set");
    Node workspace = workspace(root, name);
    if (workspace == null) {
      // What the file calls its workspace may be anything, where the file is a mess.
      if (wanted != null) throw bare("has no workspace '" + wanted + "' (BL_WORKSPACE)");
      throw yaml.bad(context == null ? root : context, "names a workspace that it does not have");
    }
    Node credentials = yaml.get(workspace, "credentials");
    if (credentials == null) throw yaml.bad(workspace, "has no credentials for the workspace");
    Credential credential = named(credential(credentials));
    return new Login(name, () -> stage(workspace), credential);
  }

  private MissingCredentialsException bare(String complaint) {
    return new MissingCredentialsException(
        "The login file "
            + path
            + " "
            + complaint
            + ". Log in by 'bl login', set BL_WORKSPACE to one that it has, or set BL_API_KEY.");
  }

  @Nullable
  private Node workspace(Node root, String name) {
    for (Node workspace : yaml.list(root, "workspaces"))
      if (name.equals(yaml.text(workspace, "name"))) return workspace;
    return null;
  }

  @Nullable
  private String stage(Node workspace) {
    String stage = yaml.text(workspace, "env");
    if (stage != null && !Stage.isKnown(stage))
      throw yaml.bad(workspace, "has an env that is not prod, dev or local");
    return stage;
  }

  private Credential credential(Node node) {
    String apiKey = yaml.text(node, "apiKey");
    String client = yaml.text(node, "client_credentials");
    String access = yaml.text(node, "access_token");
    String refresh = yaml.text(node, "refresh_token");
    String device = yaml.text(node, "device_code");
    try {
      if (apiKey != null) return Credential.apiKey(apiKey);
      if (client != null) return Credential.clientCredentials(client);
      if (refresh != null) {
        RefreshToken token = RefreshToken.of(refresh);
        if (device != null) token = token.deviceCode(device);
        return Credential.refreshToken(access == null ? token : token.accessToken(access));
      }
      if (access != null) return Credential.apiKey(access);
    } catch (IllegalArgumentException e) {
      throw yaml.bad(node, "has credentials that cannot be used: " + e.getMessage());
    }
    throw yaml.bad(node, "has none of apiKey, client_credentials, access_token and refresh_token");
  }

  private Credential named(Credential credential) {
    return new Credential("the login in " + path, credential.source());
  }
}
