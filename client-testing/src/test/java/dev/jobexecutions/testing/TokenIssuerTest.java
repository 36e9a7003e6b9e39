package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIssuerTest {
  private static final String CLIENT = "{\"grant_type\":\"client_credentials\"}";

  private static final String REFRESH =
      "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"%s\",\"client_id\":\"blaxel\"}";

  private final VirtualClock clock = VirtualClock.stopped(Instant.parse("2026-11-24T12:00:00Z"));
  private final BlaxelServer server =
      BlaxelServer.builder()
          .job("etl")
          .clock(clock)
          .clientCredentials("id", "secret")
          .refreshToken("refresh")
          .tokenLife(Duration.ofMinutes(10))
          .start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> ask(String pair, String body) throws Exception {
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/oauth/token"))
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int statusWith(String token) throws Exception {
    URI uri = URI.create(server.baseUrl() + "/jobs/etl/executions");
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void givesATokenThatHoldsForItsLife() throws Exception {
    HttpResponse<String> answer = ask("id:secret", CLIENT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"access_token\":\"access-token-1\"")
        .contains("\"token_type\":\"Bearer\"")
        .contains("\"expires_in\":600");
    assertThat(statusWith("access-token-1")).isEqualTo(200);
    clock.advance(Duration.ofMinutes(10));
    assertThat(statusWith("access-token-1")).isEqualTo(401);
  }

  @Test
  void expiresTokensWhenTold() throws Exception {
    ask("id:secret", CLIENT);
    server.expireTokens();
    assertThat(statusWith("access-token-1")).isEqualTo(401);
  }

  @Test
  void acceptsNoOtherToken() throws Exception {
    assertThat(statusWith("any")).isEqualTo(401);
  }

  @Test
  void givesATokenForTheRefreshToken() throws Exception {
    ask("", REFRESH.formatted("refresh"));
    assertThat(statusWith("access-token-1")).isEqualTo(200);
  }

  @Test
  void refusesOtherCredentialsAndGrants() throws Exception {
    assertThat(ask("id:other", CLIENT).statusCode()).isEqualTo(400);
    assertThat(ask("id:secret", REFRESH.formatted("other")).statusCode()).isEqualTo(400);
    assertThat(ask("", "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"refresh\"}").body())
        .contains("the client_id is not blaxel");
    assertThat(ask("id:secret", "{\"grant_type\":\"password\"}").body()).contains("grant_type");
    assertThat(ask("id:secret", "nonsense").body()).contains("no JSON object");
  }

  @Test
  void hasNoSuchPathWhereThereAreKeysAlone() throws Exception {
    try (BlaxelServer plain = BlaxelServer.builder().apiKey("key").start()) {
      assertThat(askedOf(plain, CLIENT).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CLIENT, REFRESH})
  void givesATokenToAnyoneWhereAnyIsAccepted(String grant) throws Exception {
    try (BlaxelServer plain = BlaxelServer.start()) {
      assertThat(askedOf(plain, grant).body()).contains("access-token-1");
    }
  }

  private HttpResponse<String> askedOf(BlaxelServer other, String grant) throws Exception {
    URI uri = URI.create(other.baseUrl() + "/oauth/token");
    return http.send(
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(grant)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void refusesALifeThatIsNone() {
    for (Duration life : List.of(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE)))
      assertThatThrownBy(() -> BlaxelServer.builder().tokenLife(life))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("tokenLife must be 1 s to 100 years, but is " + life);
  }
}
