package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where credentials go when a server sends the client elsewhere. */
class RedirectTest {
  private static final RawServer.Reply EMPTY = RawServer.Reply.http(200, "", "[]");

  private static RawServer.Reply redirect(int status, String location) {
    return RawServer.Reply.http(status, "Location: " + location + "\r\n", "");
  }

  private static BlaxelExecutions client(RawServer server) {
    return BlaxelExecutions.builder().baseUrl(server.url()).apiKey("key").workspace("mine").build();
  }

  @Test
  void credentialsFollowARedirectWithinTheServer() throws Exception {
    try (RawServer server =
            new RawServer(
                head -> head.requestLine().contains("moved") ? EMPTY : redirect(302, "/moved"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      server.received.take();
      assertThat(server.received.take().headers()).containsEntry("Authorization", "Bearer key");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void credentialsDoNotFollowARedirectToAnotherServer(int status) throws Exception {
    try (RawServer other = new RawServer(EMPTY);
        RawServer server = new RawServer(redirect(status, other.url() + "/elsewhere"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      assertThat(other.received.take().headers())
          .doesNotContainKeys("Authorization", "X-Blaxel-Workspace", "X-Blaxel-Authorization");
    }
  }

  @Test
  void anErrorFromElsewhereSaysWhereItCameFrom() {
    try (RawServer other = new RawServer(RawServer.Reply.http(401, "", ""));
        RawServer server = new RawServer(redirect(302, other.url()));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().next()))
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining(
              "A redirect led to " + other.url() + ", where the API key is not sent");
    }
  }

  @Test
  void aRedirectToAnotherSchemeIsNotFollowed() {
    try (RawServer server = new RawServer(redirect(302, "https://127.0.0.1:1/"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().next()))
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("302")
          .hasMessageContaining("redirect was not followed");
    }
  }
}
