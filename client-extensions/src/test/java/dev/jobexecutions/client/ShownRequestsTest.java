package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testsupport.PlantedSecret;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Invocation;

/** What interceptors of a caller's own HTTP client can print of the requests for access tokens. */
class ShownRequestsTest {
  private final BlaxelServer server =
      BlaxelServer.builder()
          .job(JOB)
          .clientCredentials("client-1", "planted-secret-of-client")
          .refreshToken("planted-secret-refresh")
          .start();

  private final List<String> shown = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  /** What access tokens are got for. */
  @SuppressWarnings("ImmutableEnumChecker") // They keep nothing.
  enum Login {
    CLIENT_CREDENTIALS(
        builder -> builder.clientCredentials("client-1", "planted-secret-of-client")),
    REFRESH_TOKEN(
        builder ->
            builder.refreshToken(
                RefreshToken.of("planted-secret-refresh").deviceCode("planted-secret-device")));

    private final UnaryOperator<BlaxelExecutions.Builder> login;

    Login(UnaryOperator<BlaxelExecutions.Builder> login) {
      this.login = login;
    }
  }

  private Response show(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    shown.add(request + " " + request.tag(Invocation.class) + " " + chain.call());
    Response response = chain.proceed(request);
    shown.add(response + " " + response.request());
    return response;
  }

  private void list(Login login, OkHttpClient own) {
    BlaxelExecutions.Builder builder =
        BlaxelExecutions.builder().baseUrl(server.baseUrl()).httpClient(own);
    try (BlaxelExecutions blaxel = login.login.apply(builder).build()) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Login.class)
  void noRequestShowsWhatATokenIsAskedForWith(Login login) {
    list(
        login,
        new OkHttpClient.Builder()
            .addInterceptor(this::show)
            .addNetworkInterceptor(this::show)
            .build());
    assertThat(shown).hasSize(8).filteredOn(text -> text.contains("oauth/token")).hasSize(4);
    PlantedSecret.assertNotIn("a request", shown.toString());
  }

  /** As one does that knows what a gateway before the API wants. */
  @Test
  void anInterceptorThatAddsAPasswordOfItsOwnDoesNotReplaceTheCredentials() {
    list(
        Login.CLIENT_CREDENTIALS,
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("Authorization", "Basic own").build()))
            .build());
    assertThat(server.requests()).extracting(ReceivedRequest::path).contains("/v0/oauth/token");
  }
}
