package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.ReceivedRequest;
import java.util.List;
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
