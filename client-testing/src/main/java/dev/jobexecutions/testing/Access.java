package dev.jobexecutions.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * Who may use the API.
 *
 * @param apiKey a token that is accepted; where null, and the issuer gives none out, any is
 * @param issuer knows further tokens that are accepted
 * @param workspace the only workspace that a token reaches; null for any
 */
record Access(@Nullable String apiKey, TokenIssuer issuer, @Nullable String workspace) {
  private static final List<String> TOKEN_HEADERS =
      List.of("Authorization", "X-Blaxel-Authorization");
  private static final String WORKSPACE = "X-Blaxel-Workspace";
  private static final Pattern BEARER =
      Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

  void check(ReceivedRequest request, Refusals refusals) {
    Optional<String> token =
        TOKEN_HEADERS.stream().flatMap(name -> tokens(request, name)).findFirst();
    if (token.isEmpty()) throw refusals.noToken();
    if (!accepts(token.get())) throw refusals.wrongToken();
    Optional<String> asked = request.header(WORKSPACE);
    if (workspace != null && asked.isPresent() && !asked.get().equals(workspace)) {
      throw refusals.otherWorkspace(asked.get());
    }
  }

  private boolean accepts(String token) {
    if (apiKey == null && !issuer.isOpen()) return true;
    return (apiKey != null && same(apiKey, token)) || issuer.accepts(token);
  }

  /** Returns the workspace that a request is about; empty where nothing names one. */
  String workspaceOf(ReceivedRequest request) {
    return request.header(WORKSPACE).orElse(workspace == null ? "" : workspace);
  }

  private static Stream<String> tokens(ReceivedRequest request, String header) {
    return request.headers(header).stream()
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  private static boolean same(String expected, String actual) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "Access{workspace=" + workspace + "}";
  }
}
