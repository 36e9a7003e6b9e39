package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where credentials go when a server sends the client elsewhere. */
class RedirectTest {
  private static final RawServer.Reply EMPTY = RawServer.Reply.http(200, "", "[]");

  /** What the API says of an execution that there is not. */
  private static final RawServer.Reply NONE =
      RawServer.Reply.http(404, "", "{\"error\":\"not found\",\"code\":404}");

  private static RawServer.Reply redirect(int status, String location) {
    return RawServer.Reply.http(status, "Location: " + location + "\r\n", "");
  }

  private static BlaxelExecutions client(RawServer server) {
    return BlaxelExecutions.builder()
        .baseUrl(server.url())
        .apiKey("planted-secret")
        .workspace("mine")
        .build();
  }

  @Test
  void credentialsFollowARedirectWithinTheServer() throws Exception {
    try (RawServer server =
            new RawServer(
                head -> head.requestLine().contains("moved") ? EMPTY : redirect(302, "/moved"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      server.received.take();
      assertThat(server.received.take().headers())
          .containsEntry("Authorization", "Bearer planted-secret");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void credentialsDoNotFollowARedirectToAnotherServer(int status) throws Exception {
    try (RawServer other = new RawServer(EMPTY);
        RawServer server = new RawServer(redirect(status, other.url() + "/elsewhere"));
        BlaxelExecutions blaxel = client(server)) {
      // Without them, nothing that it answers can be the caller's list.
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().hasNext()))
          .isInstanceOf(ResponseFormatException.class)
          .hasMessageEndingWith(
              "a redirect led to "
                  + other.url()
                  + ", where no credentials are sent; its answer is not used");
      assertThat(other.received.take().headers())
          .doesNotContainKeys("Authorization", "X-Blaxel-Workspace", "X-Blaxel-Authorization");
    }
  }

  /** A GET in its place would be answered as if it were done, and a body has what is secret. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void whatChangesSomethingFollowsNoRedirect(int status) {
    try (RawServer server = new RawServer(redirect(status, "/moved?token=planted"));
        BlaxelExecutions blaxel = client(server)) {
      JobExecutions job = blaxel.job("etl");
      assertThat(catchThrowable(() -> job.execution("exec-1").cancel()))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("failed: " + status)
          .hasMessageContaining("The redirect to /moved?… was not followed; check the base URL")
          .hasMessageNotContaining("planted");
      assertThat(catchThrowable(() -> job.start(Site.tasks(1))))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("The redirect to /moved?… was not followed");
      assertThat(server.received)
          .extracting(head -> head.requestLine().replaceFirst(" .*", ""))
          .containsExactly("DELETE", "POST");
    }
  }

  @Test
  void aRefusalFromElsewhereGetsNoOtherToken() {
    Credentials endless =
        new Credentials() {
          @Override
          public String token() {
            return "token-1";
          }

          @Override
          public boolean renew(String refusedToken) {
            throw new AssertionError("another server must not decide on tokens");
          }
        };
    try (RawServer other = new RawServer(RawServer.Reply.http(401, "", ""));
        RawServer server = new RawServer(redirect(302, other.url()));
        BlaxelExecutions blaxel =
            BlaxelExecutions.builder().baseUrl(server.url()).credentials(endless).build()) {
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().next()))
          .isInstanceOf(UnauthorizedException.class);
      assertThat(other.received).hasSize(1);
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
              "A redirect led to " + other.url() + ", where no credentials are sent");
    }
  }

  @Test
  void whatAnotherServerDoesNotHaveMayBeThere() {
    try (RawServer other = new RawServer(NONE);
        RawServer server = new RawServer(redirect(302, other.url()));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").find("exec-1")))
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("A redirect led to " + other.url());
    }
  }

  @Test
  void redirectsInCirclesAreFollowedOnce() {
    try (RawServer server = new RawServer(redirect(302, "/v0"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().next()))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("led in circles by the redirects of 127.0.0.1:")
          .hasMessageContaining("; check the base URL");
      assertThat(server.received).hasSize(21);
    }
  }

  @Test
  void aRedirectToAnotherSchemeIsNotFollowed() {
    try (RawServer server = new RawServer(redirect(302, "https://127.0.0.1:1/"));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").list().iterator().next()))
          .isExactlyInstanceOf(ApiException.class)
          .hasMessageContaining("302")
          .hasMessageContaining("redirect to https://127.0.0.1:1/ was not followed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "https://127.0.0.1/?user=a@planted", "https://user:planted@127.0.0.1/"})
  void aRedirectToNowhereOrToWhatMayHoldAPasswordIsNotNamed(String target) {
    try (RawServer server = new RawServer(redirect(302, target));
        BlaxelExecutions blaxel = client(server)) {
      assertThat(catchThrowable(() -> blaxel.job("etl").execution("exec-1").cancel()))
          .hasMessageContaining("The redirect was not followed")
          .hasMessageNotContaining("planted");
    }
  }
}
