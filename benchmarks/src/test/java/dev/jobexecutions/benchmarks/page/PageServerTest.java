package dev.jobexecutions.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageServerTest {
  private static final Pages PAGES = new Pages(PageShape.SMALL);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "limit=10&offset=0, 0, 10",
    "offset=20&limit=5, 20, 5",
    "limit=10&offset=95, 95, 5",
    "limit=10&offset=100, 100, 0",
    "limit=10&offset=1000, 100, 0",
    "limit=0&offset=3, 3, 0",
    "sort=createdAt%3Adesc, 0, 10",
  })
  void givesThePageThatIsAskedFor(String query, int first, int count) throws Exception {
    try (PageServer server = new PageServer(PAGES, 100, Duration.ZERO, Duration.ZERO)) {
      HttpResponse<byte[]> answer = answer(server, "?" + query);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.body()).isEqualTo(PAGES.page(first, count));
    }
  }

  @Test
  void givesTenFromTheFirstWhereNothingIsAskedFor() throws Exception {
    try (PageServer server = new PageServer(PAGES, 100, Duration.ZERO, Duration.ZERO)) {
      assertThat(answer(server, "").body()).isEqualTo(PAGES.page(0, 10));
    }
  }

  @Test
  void neverGivesAPageTwiceWhereTheListMovesOn() throws Exception {
    try (PageServer server = PageServer.neverTheSame(PAGES)) {
      assertThat(answer(server, "?limit=2&offset=0").body()).isEqualTo(PAGES.page(0, 2));
      assertThat(answer(server, "?limit=3&offset=0").body()).isEqualTo(PAGES.page(2, 3));
      assertThat(answer(server, "?limit=1&offset=0").body()).isEqualTo(PAGES.page(5, 1));
    }
  }

  @Test
  void holdsEachAnswerBackOnce() throws Exception {
    Duration delay = Duration.ofMillis(50);
    try (PageServer server = new PageServer(PAGES, 100, delay, Duration.ZERO, this::pause)) {
      answer(server, "?limit=10&offset=0");
      assertThat(pauses).containsExactly(delay);

      answer(server, "?limit=10&offset=10");
      assertThat(pauses).containsExactly(delay, delay);
    }
  }

  @Test
  void tricklesInTenPartsThatTakeAsLongAsIsAskedFor() throws Exception {
    Duration trickle = Duration.ofMillis(450);
    try (PageServer server = new PageServer(PAGES, 100, Duration.ZERO, trickle, this::pause)) {
      assertThat(answer(server, "?limit=10&offset=0").body()).isEqualTo(PAGES.page(0, 10));

      assertThat(pauses).hasSize(10).startsWith(Duration.ZERO);
      assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(trickle);
    }
  }

  private void pause(long start, Duration later) {
    pauses.add(later);
  }

  private HttpResponse<byte[]> answer(PageServer server, String query)
      throws IOException, InterruptedException {
    URI uri = URI.create(server.baseUrl() + "/jobs/data-processing-job/executions" + query);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
