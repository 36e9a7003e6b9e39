package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.ReceivedRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that a caller adds. */
class CallHeadersTest {
  private final Site site = Site.calling(UnaryOperator.identity());

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void anInterceptorMayMakeTheRequestAnew() {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> chain.proceed(new Request.Builder().url(chain.request().url()).build()))
            .build();
    try (BlaxelExecutions blaxel = Site.clientOf(site.server).httpClient(own).build()) {
      assertThat(blaxel.job(Executions.JOB).list()).isEmpty();
    }
  }

  @Test
  void aHeaderIsSentWithEachCall() {
    JobExecutions tagged = site.job.withHeader("X-Team", "etl").withHeader("x-team", "ml");
    RunningExecution run = tagged.start(Site.tasks(1));
    run.await(Site.LONG);
    assertThat(Executions.ids(tagged.list())).hasSize(1);
    List<ReceivedRequest> requests = site.server.requests();
    assertThat(requests)
        .hasSizeGreaterThan(2)
        .allMatch(request -> request.headers("X-Team").equals(List.of("ml")));
    assertThat(Executions.ids(site.job.list())).hasSize(1);
    assertThat(site.server.requests())
        .last()
        .extracting(request -> request.headers("X-Team"), InstanceOfAssertFactories.LIST)
        .isEmpty();
  }

  @Test
  void aHeaderStaysAtItsOrigin() {
    try (RawServer other = new RawServer(RawServer.Reply.http(200, "", "[]"));
        RawServer server =
            new RawServer(RawServer.Reply.http(302, "Location: " + other.url() + "/x\r\n", ""));
        BlaxelExecutions blaxel =
            BlaxelExecutions.builder().baseUrl(server.url()).apiKey("planted-secret").build()) {
      ExecutionListing listing = blaxel.job("etl").withHeader("X-Team", "etl").list();
      assertThatThrownBy(() -> listing.iterator().hasNext()).hasMessageContaining(other.url());
      assertThat(server.received.remove().headers()).containsEntry("X-Team", "etl");
      assertThat(other.received.remove().headers()).doesNotContainKey("X-Team");
    }
  }

  private static BlaxelExecutions client(RawServer server, List<CallAttempt> attempts) {
    return BlaxelExecutions.builder()
        .baseUrl(server.url())
        .apiKey("planted-secret-key")
        .retries(Retries.none())
        .onAttempt(attempts::add)
        .build();
  }

  /** As a proxy does that shows what it did not like. */
  @Test
  void aCredentialThatARefusalRepeatsIsNotShown() {
    List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
    try (RawServer server =
            new RawServer(head -> RawServer.Reply.http(400, "", head.headers().toString()));
        BlaxelExecutions blaxel = client(server, attempts)) {
      JobExecutions job =
          blaxel
              .job("etl")
              .withHeader("X-Gateway-Auth", "Basic secret-planted-2")
              .withHeader("X-Short-Key", "the")
              .withHeader("X-Team", "blue-team");
      Throwable failure = catchThrowable(() -> job.list().iterator().next());
      assertThat(Traces.of(failure))
          .contains("X-Gateway-Auth=***", "X-Team=blue-team", "X-Short-Key=the")
          .doesNotContain("planted");
      assertThat(attempts.toString()).doesNotContain("planted");
    }
  }

  @Test
  void aCredentialThatAnOddAnswerRepeatsIsNotShown() {
    List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
    try (RawServer server =
            new RawServer(head -> RawServer.Reply.of(head.headers().get("X-Api-Key") + "\r\n"));
        BlaxelExecutions blaxel = client(server, attempts)) {
      JobExecutions job = blaxel.job("etl").withHeader("X-Api-Key", "secret-planted-2");
      Throwable failure = catchThrowable(() -> job.list().iterator().next());
      assertThat(failure).isInstanceOf(TransportException.class).hasMessageContaining("***");
      assertThat(Traces.of(failure)).doesNotContain("planted");
      assertThat(attempts.toString()).doesNotContain("planted");
    }
  }

  @Test
  void aCredentialThatComesBackAsTheIdOfARequestIsNotShown() {
    List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
    try (RawServer server =
            new RawServer(
                head ->
                    RawServer.Reply.http(
                        200, "X-Request-Id: " + head.headers().get("X-Api-Key") + "\r\n", "[]"));
        BlaxelExecutions blaxel = client(server, attempts)) {
      assertThat(blaxel.job("etl").withHeader("X-Api-Key", "secret-planted-2").list()).isEmpty();
      assertThat(attempts).hasSize(1);
      assertThat(attempts.get(0).requestId()).contains("***");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X Team", "X-Team:", "X-Team\r\nHost", "Ümlaut"})
  void whatIsNoNameIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> site.job.withHeader(name, "etl"))
        .withMessageStartingWith("name must be a header's name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "X-Blaxel-Workspace",
        "blaxel-version",
        "HOST",
        "Content-Length",
        "Accept"
      })
  void whatTheClientSetsIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> site.job.withHeader(name, "etl"))
        .withMessageContaining("'" + name + "'");
  }

  @Test
  void aValueThatCannotBeSentIsRefusedAndNotShown() {
    assertThatThrownBy(() -> site.job.withHeader("X-Key", "planted-secret\r\nHost: evil"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The value of header 'X-Key' must be printable ASCII")
        .hasMessageNotContaining("planted");
  }
}
