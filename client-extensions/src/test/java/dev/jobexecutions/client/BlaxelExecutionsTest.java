package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.Executions.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlaxelExecutionsTest {
  private static final String SECRET = "bl_planted-secret";

  private final BlaxelServer server = BlaxelServer.builder().executions(Executions.list(3)).start();

  @AfterEach
  void close() {
    server.close();
  }

  private BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiKey(SECRET);
  }

  private ReceivedRequest request() {
    assertThat(server.requests()).hasSize(1);
    return server.requests().get(0);
  }

  @Test
  void saysWhoAsksAndForWhichWorkspaceAndVersion() {
    try (BlaxelExecutions blaxel = builder().workspace("my-workspace").build()) {
      assertThat(blaxel.job(JOB).list().stream().findFirst()).isPresent();
    }
    assertThat(request().header("Authorization")).contains("Bearer " + SECRET);
    assertThat(request().header("X-Blaxel-Workspace")).contains("my-workspace");
    assertThat(request().header("Blaxel-Version")).contains("2026-04-16");
    assertThat(request().header("User-Agent").orElseThrow())
        .matches("blaxel-executions-java/\\d\\S+");
  }

  /** As where OkHttp 4 comes first on the class path. */
  @Test
  void saysWhatToDoWithAnOkHttpThatIsTooOld() {
    Credential old =
        new Credential(
            "planted",
            (endpoint, secrets, time) -> {
              throw new NoSuchFieldError("EMPTY");
            });
    assertThatThrownBy(() -> builder().credential(old).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("OkHttp 5.5 ")
        .hasCauseInstanceOf(NoSuchFieldError.class);
  }

  @Test
  void canLeaveAuthorizationToWhatStandsBeforeTheApi() {
    OkHttpClient gateway =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("Authorization", "Basic Z3c=").build()))
            .build();
    try (BlaxelExecutions blaxel = builder().httpClient(gateway).blaxelAuthorization().build()) {
      assertThat(blaxel.job(JOB).list().stream().findFirst()).isPresent();
    }
    assertThat(request().header("Authorization")).contains("Basic Z3c=");
    assertThat(request().header("X-Blaxel-Authorization")).contains("Bearer " + SECRET);
  }

  @Test
  void sendsNoWorkspaceWhereNoneIsSet() {
    try (BlaxelExecutions blaxel = builder().build()) {
      assertThat(blaxel.job(JOB).list().stream().findFirst()).isPresent();
    }
    assertThat(request().header("X-Blaxel-Workspace")).isEmpty();
  }

  @Test
  void baseUrlMayEndInASlashOrNot() {
    try (BlaxelExecutions blaxel = builder().baseUrl(server.baseUrl() + "/").build()) {
      assertThat(blaxel.job(JOB).list()).hasSize(3);
    }
    assertThat(server.requests().get(0).path())
        .isEqualTo("/v0/jobs/data-processing-job/executions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api.blaxel.ai/v0", "ftp://api.blaxel.ai/v0", "https://"})
  void baseUrlThatIsNoneIsRefused(String url) {
    assertThatThrownBy(() -> builder().baseUrl(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl '" + url + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:pass-word@host/v0",
        "https://me@host/v0",
        "https://:pass-word@host",
        "x://me:pass-word@host"
      })
  void baseUrlWithAUserIsRefusedWithoutShowingIt(String url) {
    assertThatThrownBy(() -> builder().baseUrl(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl")
        .hasMessageNotContainingAny("pass-word", "me@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.blaxel.ai/v0",
        "http://10.0.0.1",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil"
      })
  void plainHttpIsRefusedForOtherHosts(String url) {
    assertThatThrownBy(() -> builder().baseUrl(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unencrypted")
        .hasMessageContaining(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/v0",
        "http://127.0.0.1",
        "http://127.8.9.1/",
        "http://[::1]:80",
        "http://api.LOCALHOST"
      })
  void plainHttpIsTakenForThisMachine(String url) {
    builder().baseUrl(url).build().close();
  }

  @Test
  void plainHttpIsTakenForOtherHostsWhereItIsAllowed() {
    builder().baseUrl("http://blaxel.internal/v0").allowPlainHttp().build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "planted\nX-Evil: 1",
        "planted\r",
        "planted\u0000",
        "planted\u007f",
        "plantéd",
        " planted",
        "planted "
      })
  void apiKeyThatIsNoHeaderValueIsRefusedWithoutShowingIt(String key) {
    assertThatThrownBy(() -> builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("apiKey must")
        .hasMessageNotContainingAny("planted", "Evil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "ä"})
  void workspaceThatIsNoHeaderValueIsRefused(String workspace) {
    assertThatThrownBy(() -> builder().workspace(workspace))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("workspace must");
  }

  @Test
  void aClientWithoutAnApiKeyIsNotBuilt() {
    assertThatThrownBy(() -> BlaxelExecutions.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("apiKey");
  }

  @Test
  void timeoutsOutOfTheirRangeAreRefused() {
    assertThatThrownBy(() -> builder().callTimeout(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("callTimeout")
        .hasMessageContaining("PT-0.001S");
    assertThatThrownBy(() -> builder().readTimeout(Duration.ofDays(25)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("readTimeout");
  }

  @Test
  void aTimeoutBelowAMillisecondIsNotTakenForNone() {
    assertThat(Timeouts.check("callTimeout", Duration.ofNanos(1))).isEqualTo(Duration.ofMillis(1));
    assertThat(Timeouts.check("callTimeout", Duration.ZERO)).isZero();
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> builder().baseUrl(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("baseUrl");
    assertThatThrownBy(() -> builder().apiKey(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("apiKey");
    assertThatThrownBy(() -> builder().callTimeout(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("callTimeout");
  }

  @Test
  void noTextShowsTheApiKey() {
    try (BlaxelExecutions blaxel = builder().workspace("my-workspace").build()) {
      assertThat(blaxel.toString())
          .contains(server.baseUrl(), "my-workspace")
          .doesNotContain(SECRET);
      assertThat(builder().toString()).doesNotContain(SECRET);
      assertThat(Credential.apiKey(SECRET).toString()).doesNotContain(SECRET);
      assertThat(blaxel.job(JOB).toString() + blaxel.job(JOB).list()).doesNotContain(SECRET);
    }
  }

  @Test
  void closedClientMakesNoRequest() {
    BlaxelExecutions blaxel = builder().build();
    Iterator<?> walk = blaxel.job(JOB).list().iterator();
    blaxel.close();
    blaxel.close();
    assertThatThrownBy(walk::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anOwnHttpClientIsUsedAndStaysOpen() {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(chain.request().newBuilder().header("X-Mine", "yes").build()))
            .build();
    BlaxelExecutions blaxel = builder().httpClient(own).build();
    // No page of a listing, which takes its connection along where it is on its way at the close.
    JobExecution unused = blaxel.job(JOB).get(Executions.ids(Executions.list(3)).get(0));
    assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
    blaxel.close();
    assertThat(request().header("X-Mine")).contains("yes");
    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
    own.connectionPool().evictAll();
  }

  @Test
  void anOwnHttpClientsTimeoutsHoldUnlessOthersAreSet() {
    OkHttpClient.Builder client = new OkHttpClient.Builder().readTimeout(7, TimeUnit.SECONDS);
    Timeouts timeouts = new Timeouts();
    timeouts.connect = Duration.ofSeconds(3);
    timeouts.apply(client);
    assertThat(client.build().readTimeoutMillis()).isEqualTo(7_000);
    assertThat(client.build().connectTimeoutMillis()).isEqualTo(3_000);
    assertThat(client.build().callTimeoutMillis()).isZero();
  }

  @Test
  void noThreadKeepsTheMachineAlive() {
    try (BlaxelExecutions blaxel = builder().build()) {
      assertThat(blaxel.job(JOB).list()).hasSize(3);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().matches("(?i).*(okhttp|blaxel-executions|okio).*"))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
  }
}
