package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import okhttp3.Headers;
import okhttp3.ResponseBody;

/** Where secrets come from: whatever is wrong with them, no message has a part of them. */
final class FuzzedCredentials {
  /** The beginning of every secret in the seeds. */
  private static final String SECRET = "planted";

  private static final Path FILE = temporaryFile();

  private FuzzedCredentials() {}

  private static Path temporaryFile() {
    try {
      Path file = Files.createTempFile("login", ".yaml");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void loginFile(byte[] content) throws IOException {
    Files.write(FILE, content);
    loginFile((String) null);
    loginFile("first");
  }

  private static void loginFile(@Nullable String workspace) {
    LoginFile.Login login;
    String stage;
    try {
      login = new LoginFile(FILE).read(workspace);
      stage = login.stage().get();
    } catch (MissingCredentialsException e) {
      assertThat(e).message().startsWith("The login file " + FILE).doesNotContain("\n");
      assertThat(Traces.of(e)).doesNotContain(SECRET);
      return;
    }
    assertThat(login.workspace()).isNotBlank();
    if (workspace != null) assertThat(login.workspace()).isEqualTo(workspace);
    if (stage != null) assertThat(Stage.isKnown(stage)).isTrue();
    assertThat(login.credential()).hasToString("the login in " + FILE);
  }

  /** A text as each kind of credentials. */
  static void clientCredentials(byte[] input) {
    String text = FuzzTarget.text(input);
    if (isTaken(text, () -> Credential.clientCredentials(text)) && text.indexOf(':') >= 0) {
      byte[] pair = text.getBytes(StandardCharsets.UTF_8);
      Credential.clientCredentials(Base64.getEncoder().encodeToString(pair));
    }
    if (isTaken(text, () -> Credential.apiKey(text)))
      assertThat(Headers.of("Authorization", "Bearer " + text).get("Authorization"))
          .isEqualTo("Bearer " + text);
    isTaken(text, () -> RefreshToken.of(text).deviceCode(text).accessToken(text));
  }

  private static boolean isTaken(String secret, Supplier<?> use) {
    try {
      Object unused = use.get();
      return true;
    } catch (IllegalArgumentException e) {
      String trace = Traces.of(e);
      assertThat(trace).doesNotContain(SECRET);
      // Shorter ones stand in words of the message.
      if (secret.length() > 20) assertThat(e.getMessage()).doesNotContain(secret);
      return false;
    }
  }

  static void grantedToken(byte[] body) throws IOException {
    GrantedToken token;
    try {
      token = GrantedToken.read(ResponseBody.create(body, null));
    } catch (UnexpectedBodyException e) {
      assertThat(Traces.of(e)).doesNotContain(SECRET);
      assertThat(e)
          .message()
          .matches(
              "the answer (is too long for a token|is empty|is a page of HTML[^:]*|is no JSON object|has no token"
                  + "|has a token that cannot be sent: the token must [^:]*)");
      return;
    }
    assertThat(token.accessToken()).isNotBlank();
    assertThat(token).hasToString("***");
    if (token.life() != null) assertThat(token.life()).isGreaterThanOrEqualTo(Duration.ZERO);
    if (token.refreshToken() != null) assertThat(token.refreshToken()).isNotBlank();
  }
}
