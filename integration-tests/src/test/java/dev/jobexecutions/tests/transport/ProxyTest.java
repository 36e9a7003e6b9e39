package dev.jobexecutions.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiException;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testsupport.PlantedSecret;
import dev.jobexecutions.testsupport.Trace;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProxyTest {
  private static final String JOB = "data-processing-job";
  private static final String AUTHORIZATION = Credentials.basic("user", "planted-secret-of-proxy");
  private static final Authenticator KNOWS_IT =
      (route, response) ->
          response.request().newBuilder().header("Proxy-Authorization", AUTHORIZATION).build();
  private static final Authenticator IS_WRONG =
      (route, response) ->
          response.request().header("Proxy-Authorization") != null
              ? null
              : response
                  .request()
                  .newBuilder()
                  .header("Proxy-Authorization", Credentials.basic("x", "planted-secret-wrong"))
                  .build();

  private static BlaxelExecutions client(String baseUrl, OkHttpClient httpClient) {
    return BlaxelExecutions.builder()
        .baseUrl(baseUrl)
        .apiKey("planted-secret-key")
        .httpClient(httpClient)
        .retries(Retries.none())
        .build();
  }

  /** Keeps no connection: the proxy reads the first request of each, and only that. */
  private static OkHttpClient.Builder through(HttpProxy proxy) {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .proxy(proxy.address());
  }

  private static BlaxelServer plainServer() {
    return BlaxelServer.builder()
        .apiKey("planted-secret-key")
        .seed(ExecutionSeed.job(JOB).count(45))
        .start();
  }

  private static TlsServer tlsServer() throws IOException {
    return TlsServer.start().answer(request -> new MockResponse.Builder().body("[]").build());
  }

  private static Throwable failure(BlaxelExecutions blaxel) {
    return catchThrowable(() -> blaxel.job(JOB).list().stream().toList());
  }

  @Test
  void plainHttpGoesThroughAProxyInAbsoluteForm() {
    try (HttpProxy proxy = new HttpProxy(null);
        BlaxelServer server = plainServer();
        BlaxelExecutions blaxel = client(server.baseUrl(), through(proxy).build())) {
      assertThat(blaxel.job(JOB).list()).hasSize(45);
      assertThat(proxy.heads)
          .isNotEmpty()
          .allMatch(head -> head.startsWith("GET " + server.baseUrl() + "/jobs/"));
    }
  }

  @Test
  void theProxyIsToldWhoAsks() {
    try (HttpProxy proxy = new HttpProxy(AUTHORIZATION);
        BlaxelServer server = plainServer();
        BlaxelExecutions blaxel =
            client(server.baseUrl(), through(proxy).proxyAuthenticator(KNOWS_IT).build())) {
      assertThat(blaxel.job(JOB).list()).hasSize(45);
      assertThat(server.requests())
          .allMatch(request -> request.header("Proxy-Authorization").isEmpty());
    }
  }

  @Test
  void aProxyThatRefusesPlainHttpIsNamedByItsStatus() {
    try (HttpProxy proxy = new HttpProxy(AUTHORIZATION);
        BlaxelServer server = plainServer();
        BlaxelExecutions blaxel =
            client(server.baseUrl(), through(proxy).proxyAuthenticator(IS_WRONG).build())) {
      Throwable failure = failure(blaxel);
      assertThat(failure).isInstanceOf(ApiException.class).hasMessageContaining("407");
      assertThat(PlantedSecret.isIn(Trace.of(failure))).isFalse();
    }
  }

  @Test
  void httpsGoesThroughATunnelThatSeesNoToken() throws IOException {
    try (HttpProxy proxy = new HttpProxy(AUTHORIZATION);
        TlsServer server = tlsServer();
        BlaxelExecutions blaxel =
            client(
                server.baseUrl(),
                server.trusting().proxy(proxy.address()).proxyAuthenticator(KNOWS_IT).build())) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
      assertThat(proxy.heads).allMatch(head -> head.startsWith("CONNECT localhost:"));
      assertThat(proxy.heads).noneMatch(head -> head.contains("Bearer"));
    }
  }

  @Test
  void aTunnelThatIsRefusedSaysSo() throws IOException {
    try (HttpProxy proxy = new HttpProxy(AUTHORIZATION);
        TlsServer server = tlsServer();
        BlaxelExecutions blaxel =
            client(
                server.baseUrl(),
                server.trusting().proxy(proxy.address()).proxyAuthenticator(IS_WRONG).build())) {
      Throwable failure = failure(blaxel);
      assertThat(failure).isInstanceOf(TransportException.class).hasMessageContaining("proxy");
      assertThat(PlantedSecret.isIn(Trace.of(failure))).isFalse();
    }
  }

  @Test
  void socksWorksToo() {
    try (SocksProxy proxy = new SocksProxy();
        BlaxelServer server = plainServer();
        BlaxelExecutions blaxel =
            client(server.baseUrl(), new OkHttpClient.Builder().proxy(proxy.address()).build())) {
      assertThat(blaxel.job(JOB).list()).hasSize(45);
      assertThat(proxy.connections).hasPositiveValue();
    }
  }
}
