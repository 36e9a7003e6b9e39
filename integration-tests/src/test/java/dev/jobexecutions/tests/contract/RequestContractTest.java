package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.BlaxelServerExtension;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testing.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request of the client against the document. */
class RequestContractTest {
  private static final String JOB = "data-processing-job";
  private static final ApiContract CONTRACT = ApiContract.packaged();

  @RegisterExtension
  static final BlaxelServerExtension SERVER =
      BlaxelServerExtension.of(
          BlaxelServer.builder()
              .apiKey("planted-secret-key")
              .seed(ExecutionSeed.job(JOB).count(45)));

  private final WireTap tap = new WireTap();
  private BlaxelExecutions blaxel;

  @BeforeEach
  void connect() {
    blaxel =
        BlaxelExecutions.builder()
            .baseUrl(SERVER.baseUrl())
            .apiKey("planted-secret-key")
            .workspace("my-workspace")
            .httpClient(tap.httpClient())
            .build();
  }

  @AfterEach
  void close() {
    blaxel.close();
  }

  @Test
  void listingFits() {
    assertThat(blaxel.job(JOB).list()).hasSize(45);

    assertEveryExchangeFits();
  }

  @ParameterizedTest(name = "page size {0}")
  @ValueSource(ints = {1, 7, 20, 100})
  void listingOfAnyPageSizeFits(int pageSize) {
    assertThat(blaxel.job(JOB).list().pageSize(pageSize)).hasSize(45);

    assertEveryExchangeFits();
  }

  @ParameterizedTest(name = "limit {0}")
  @ValueSource(ints = {1, 7, 44, 45, 46})
  void limitedListingFits(int limit) {
    assertThat(blaxel.job(JOB).list().limit(limit)).hasSize(Math.min(limit, 45));

    assertEveryExchangeFits();
  }

  @Test
  void requestCarriesTheTokenAsBearer() {
    assertThat(firstRequest().headers().values("Authorization"))
        .containsExactly("Bearer planted-secret-key");
  }

  @Test
  void requestAsksForTheVersionOfTheDocument() {
    assertThat(firstRequest().headers().values("Blaxel-Version")).containsExactly("2026-04-16");
  }

  @Test
  void requestNamesTheWorkspace() {
    assertThat(firstRequest().headers().values("X-Blaxel-Workspace"))
        .containsExactly("my-workspace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "/",
        "../secrets",
        "%2e",
        "%2e%2e",
        "%2F",
        "a b",
        "a?limit=5",
        "a#b",
        "a;b=c",
        "a&b",
        "a+b",
        "...",
        "größe",
        "作业",
        "🚀",
        "a\\b",
        "a:b",
        "a\"b",
        "a\nb"
      })
  void nameOfAnyCharactersIsOneSegment(String name) {
    SERVER.server().add(ExecutionSeed.job(name).count(3).generate());

    assertThat(blaxel.job(name).list()).hasSize(3);

    assertEveryExchangeFits();
  }

  /** The library takes a blank parameter for a missing one, so this one is told by its path. */
  @Test
  void blankNameIsOneSegment() {
    SERVER.server().add(ExecutionSeed.job(" ").count(3).generate());

    assertThat(blaxel.job(" ").list()).hasSize(3);

    assertThat(SERVER.server().requests())
        .extracting(ReceivedRequest::path)
        .containsOnly("/v0/jobs/%20/executions");
  }

  @ParameterizedTest(name = "''{0}''")
  @ValueSource(strings = {"", ".", ".."})
  void nameThatCannotBeASegmentMakesNoRequest(String name) {
    assertThatThrownBy(() -> blaxel.job(name).list().iterator().hasNext())
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(SERVER.server().requests()).isEmpty();
  }

  private SentRequest firstRequest() {
    assertThat(blaxel.job(JOB).list().limit(1)).hasSize(1);
    return SentRequest.of(SERVER.server().requests().get(0));
  }

  private void assertEveryExchangeFits() {
    CONTRACT.assertEveryExchangeFits(SERVER.server(), tap);
  }
}
