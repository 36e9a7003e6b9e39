package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Access tokens that are got for a refresh token. */
class RefreshTokenTest {
  private static final RefreshToken TOKEN = RefreshToken.of("planted-secret-refresh");

  private final BlaxelServer server =
      BlaxelServer.builder()
          .job(JOB)
          .apiKey("planted-secret-access")
          .refreshToken("planted-secret-refresh")
          .start();

  @AfterEach
  void close() {
    server.close();
  }

  private BlaxelExecutions client(RefreshToken token) {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .refreshToken(token)
        .retries(Retries.none())
        .build();
  }

  private List<String> targets() {
    return server.requests().stream().map(ReceivedRequest::path).toList();
  }

  @Test
  void anAccessTokenIsAskedForAsDocumented() {
    try (BlaxelExecutions blaxel = client(TOKEN.deviceCode("planted-secret-device"))) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
    }
    ReceivedRequest request = server.requests().get(0);
    assertThat(request.path()).isEqualTo("/v0/oauth/token");
    assertThat(request.header("Authorization")).isEmpty();
    assertThat(request.body())
        .isEqualTo(
            "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"planted-secret-refresh\","
                + "\"client_id\":\"blaxel\",\"device_code\":\"planted-secret-device\"}");
    assertThat(server.requests().get(1).header("Authorization")).contains("Bearer access-token-1");
  }

  @Test
  void anAccessTokenThatIsThereIsUsedUntilItIsRefused() {
    try (BlaxelExecutions blaxel = client(TOKEN.accessToken("planted-secret-access"))) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
      assertThat(targets()).hasSize(1);
    }
    try (BlaxelExecutions blaxel = client(TOKEN.accessToken("stale-access"))) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
      assertThat(targets()).hasSize(4);
    }
  }

  @Test
  void aNewRefreshTokenIsUsedTheNextTime() {
    server.respondNext(
        request -> request.path().endsWith("/oauth/token"),
        CannedResponse.status(200)
            .json(
                "{\"access_token\":\"refused-access\",\"refresh_token\":\"planted-secret-next\"}"));
    try (BlaxelExecutions blaxel = client(TOKEN)) {
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(failure)
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("Check the refresh token (bl login)");
      assertThat(server.requests().get(2).body()).contains("planted-secret-next");
    }
  }

  @Test
  void noTokenIsShown() {
    String echo =
        "{\"error\":\"planted-secret-refresh planted-secret-device planted-secret-access planted-secret-next\"}";
    RefreshToken token =
        TOKEN.deviceCode("planted-secret-device").accessToken("planted-secret-access");
    assertThat(token.toString()).doesNotContain("planted");
    server.respondNext(
        CannedResponse.status(401),
        CannedResponse.status(200)
            .json("{\"access_token\":\"second-access\",\"refresh_token\":\"planted-secret-next\"}"),
        CannedResponse.status(400).json(echo));
    try (BlaxelExecutions blaxel = client(token)) {
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(failure).isInstanceOf(BadRequestException.class);
      assertThat(Traces.of(failure)).contains("*** *** *** ***");
    }
  }

  @Test
  void aRefreshTokenThatStaysWhileAccessTokensComeAndGoIsNotShown() {
    try (BlaxelExecutions blaxel = client(TOKEN)) {
      for (int i = 0; i <= Secrets.MOST_TOKENS; i++) {
        String next = i == 0 ? ",\"refresh_token\":\"planted-secret-next\"" : "";
        server.respondNext(
            CannedResponse.status(200)
                .json("{\"access_token\":\"brief-access-" + i + "\",\"expires_in\":0" + next + "}"),
            CannedResponse.status(200).json("[]"));
        assertThat(blaxel.job(JOB).list()).isEmpty();
      }
      server.respondNext(
          CannedResponse.status(400).json("{\"error\":\"what is planted-secret-next?\"}"));
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(server.requests()).last().matches(sent -> sent.body().contains("secret-next"));
      assertThat(Traces.of(failure)).contains("what is ***?");
    }
  }

  @Test
  void partsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> RefreshToken.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("refreshToken must not be blank");
    assertThatThrownBy(() -> TOKEN.deviceCode(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deviceCode must not be blank");
    assertThatThrownBy(() -> TOKEN.accessToken("planted\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("accessToken must")
        .hasMessageNotContaining("planted");
  }
}
