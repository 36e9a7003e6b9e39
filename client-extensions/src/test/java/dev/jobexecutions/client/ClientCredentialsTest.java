package dev.jobexecutions.client;

import static dev.jobexecutions.client.TokenServer.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How access tokens are got for client credentials, and what is said where they are not. */
class ClientCredentialsTest {
  private final TokenServer tokens = new TokenServer();

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void theTokenIsAskedForAsDocumentedAndSentFromThenOn() {
    tokens.list();
    tokens.list();
    assertThat(tokens.sent()).containsExactly("access-token-1", "access-token-1");
    assertThat(tokens.tokenRequests()).hasSize(1);
    ReceivedRequest request = tokens.tokenRequests().get(0);
    String pair =
        Base64.getEncoder().encodeToString(("client-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("Authorization")).contains("Basic " + pair);
    assertThat(request.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(request.header("User-Agent").orElse("")).startsWith("blaxel-executions-java/");
    assertThat(request.body()).isEqualTo("{\"grant_type\":\"client_credentials\"}");
  }

  @Test
  void aServerThatRefusesEveryTokenIsNotAskedForever() {
    tokens.answer(
        request ->
            TokenServer.isForToken(request)
                ? Optional.empty()
                : Optional.of(CannedResponse.status(401)));
    assertThat(tokens.failure())
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("Check the client credentials (BL_CLIENT_CREDENTIALS)");
    assertThat(tokens.sent()).containsExactly("access-token-1", "access-token-2");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void refusedCredentialsAreSaidWithTheServersReasonAndNoSecret(int status) {
    String pair =
        Base64.getEncoder().encodeToString(("client-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
    tokens.answerTokenRequests(
        CannedResponse.status(status)
            .header("X-Echo", "Basic " + pair)
            .json("{\"error\":\"invalid_client\",\"message\":\"wrong secret " + SECRET + "\"}"));
    Throwable failure = tokens.failure();
    assertThat(failure)
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageStartingWith(
            "Getting an access token for the client credentials (BL_CLIENT_CREDENTIALS) failed: "
                + status
                + " invalid_client: wrong secret ***. Check the client credentials"
                + " (BL_CLIENT_CREDENTIALS) and the base URL.");
    assertThat(Traces.of(failure)).doesNotContain(SECRET, pair).contains("ClientCredentialsTest");
    assertThat(tokens.sent()).isEmpty();
  }

  @Test
  void aFailureIsNotRemembered() {
    tokens.answerTokenRequests(CannedResponse.status(429).header("Retry-After", "7"));
    assertThat(tokens.failure()).isInstanceOf(RateLimitedException.class);
    tokens.answerAsDocumented();
    tokens.list();
  }

  @Test
  void aServerThatCannotBeReachedIsSaidToBe() {
    tokens.stop();
    assertThat(tokens.failure())
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("Getting an access token for")
        .hasMessageContaining("cannot connect to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>planted</html>",
        "[\"planted\"]",
        "{\"token\":\"planted\"}",
        "{\"access_token\":7,\"x\":\"planted\"}",
        "{\"access_token\":\" \",\"x\":\"planted\"}"
      })
  void anAnswerWithoutATokenIsRefusedWithoutShowingIt(String body) {
    tokens.answerTokenRequests(CannedResponse.status(200).json(body));
    Throwable failure = tokens.failure();
    assertThat(failure).isInstanceOf(ResponseFormatException.class);
    assertThat(Traces.of(failure)).doesNotContain("planted\"", "html");
  }

  @Test
  void aPageInItsPlaceSendsToTheBaseUrl() {
    tokens.answerTokenRequests(
        CannedResponse.status(200).body("text/html", "<html>Welcome</html>"));
    assertThat(tokens.failure())
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("the answer is a page of HTML or XML, as from a proxy")
        .hasMessageContaining("check the base URL");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    tokens.answerTokenRequests(
        CannedResponse.status(200).json("{\"access_token\":\"" + "x".repeat(70_000) + "\"}"));
    assertThat(tokens.failure())
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void aTokenThatCannotBeSentIsRefusedWithoutShowingIt() {
    tokens.answerTokenRequests(
        CannedResponse.status(200).json("{\"access_token\":\"pläntedtoken\\nX-Evil: 1\"}"));
    Throwable failure = tokens.failure();
    assertThat(failure)
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("a token that cannot be sent: the token must be printable ASCII");
    assertThat(Traces.of(failure)).doesNotContain("ntedtoken");
  }

  @Test
  void theSecretDoesNotFollowARedirect() {
    tokens.answerTokenRequests(CannedResponse.status(307).header("Location", "/v0/elsewhere"));
    assertThat(tokens.failure()).isInstanceOf(ApiException.class).hasMessageContaining("307");
    assertThat(tokens.requests()).hasSize(1);
  }

  @Test
  void credentialsThatAreNoneAreRefusedWithoutShowingThem() {
    assertThatThrownBy(() -> tokens.builder().clientCredentials(" ", SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("id must");
    assertThatThrownBy(() -> tokens.builder().clientCredentials("a:b", SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("id must")
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(() -> tokens.builder().clientCredentials("a", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("secret must");
  }

  @Test
  void noTextShowsTheSecret() {
    assertThat(
            tokens.blaxel.toString()
                + tokens.builder()
                + Credential.clientCredentials("client-1", SECRET))
        .doesNotContain(SECRET);
  }
}
