package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.ErrorResponse;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorListingTest {
  @Test
  void givesTwentyFromTheNewestOnByDefault() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      CursorPage page = CursorPage.get(server, LISTING);

      assertThat(page.names()).hasSize(20).startsWith("exec-49", "exec-48").endsWith("exec-30");
      assertThat(page.hasMore()).isTrue();
      assertThat(page.nextCursor()).isNotEmpty();
      assertThat(page.total()).isEqualTo(50);
    }
  }

  @Test
  void putsTheArrayOfTheOtherVersionIntoAnEnvelope() {
    try (BlaxelServer server =
        BlaxelServer.builder().seed(ExecutionSeed.job("job").count(3).withOddities()).start()) {
      HttpResponse<String> response = CursorPage.response(server, LISTING);

      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.body())
          .isEqualTo(
              "{\"data\":"
                  + Calls.get(server, LISTING).body()
                  + ",\"meta\":{\"hasMore\":false,\"nextCursor\":\"\",\"total\":3}}");
    }
  }

  @Test
  void saysOfAJobWithoutExecutionsThatThereIsNoMore() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      assertThat(CursorPage.get(server, LISTING))
          .isEqualTo(new CursorPage(List.of(), false, "", 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 1, 100", "50, 2, 50", "49, 3, 2", "1, 100, 1"})
  void knowsOnEachPageWhetherThereIsMore(int limit, int pages, int sizeOfTheLast) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(100)).start()) {
      List<CursorPage> walked = CursorPage.walk(server, LISTING + "?limit=" + limit);

      assertThat(walked).hasSize(pages);
      assertThat(walked.get(pages - 1).names()).hasSize(sizeOfTheLast);
      assertThat(walked.get(pages - 1).nextCursor()).isEmpty();
      assertThat(walked).allSatisfy(page -> assertThat(page.total()).isEqualTo(100));
      assertThat(CursorPage.names(walked)).isEqualTo(Calls.ids(listing(server)));
    }
  }

  @Test
  void letsTheLimitChangeFromPageToPage() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(10)).start()) {
      CursorPage first = CursorPage.get(server, LISTING + "?limit=2");

      assertThat(first.next(server, LISTING + "?limit=3").names())
          .containsExactly("exec-7", "exec-6", "exec-5");
      assertThat(first.next(server, LISTING).names()).hasSize(8);
    }
  }

  @Test
  void clampsThePageButKnowsThatThereIsMore() {
    try (BlaxelServer server =
        BlaxelServer.builder().executions(executions(25)).pageSizeCap(10).start()) {
      List<CursorPage> walked = CursorPage.walk(server, LISTING + "?limit=100");

      assertThat(walked).extracting(page -> page.names().size()).containsExactly(10, 10, 5);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "createdAt:desc, c a b",
    "createdAt:asc, b a c",
    "name:asc, a b c",
    "name:desc, c b a"
  })
  void sortsAsItIsAskedTo(String sort, String names) {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(
          execution("a", "2026-06-01T12:00:00Z"),
          execution("b", "2026-06-01T13:00:00+02:00"),
          execution("c", "2026-06-01T12:00:00Z"));

      for (int limit = 1; limit <= 3; limit++) {
        String target = LISTING + "?limit=" + limit + "&sort=" + sort;
        assertThat(CursorPage.names(CursorPage.walk(server, target)))
            .containsExactly(names.split(" "));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"createdAt:desc", "createdAt:asc", "name:asc", "name:desc"})
  void deliversWhatHasNeitherNameNorTimeOnce(String sort) {
    try (BlaxelServer server = BlaxelServer.start()) {
      for (int i = 0; i < 7; i++) server.add(execution(null, null));
      server.add(execution("exec-1", null));

      String target = LISTING + "?limit=3&sort=" + sort;
      assertThat(CursorPage.names(CursorPage.walk(server, target)))
          .containsExactlyInAnyOrder("", "", "", "", "", "", "", "exec-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "q=ALPHA, alpha-1 Beta-Alpha",
    "q=a-1, alpha-1",
    "q=-, alpha-1 beta-2 Beta-Alpha",
    "q=-1&limit=1, alpha-1",
    "q=%C3%9Cb, ''",
    "q=nowhere, ''",
    "q=, alpha-1 beta-2 Beta-Alpha",
    "q=a%20, ''",
    "q=job, ''"
  })
  void searchesInTheIds(String query, String names) {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("alpha-1", null), execution("beta-2", null));
      server.add(execution("Beta-Alpha", null), execution("other", "alpha-9", null));
      CursorPage page = CursorPage.get(server, LISTING + "?sort=createdAt:asc&" + query);

      assertThat(String.join(" ", page.names())).isEqualTo(names);
      assertThat(page.total()).isEqualTo(4);
    }
  }

  @Test
  void pagesThroughWhatItFinds() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(100)).start()) {
      List<CursorPage> walked = CursorPage.walk(server, LISTING + "?limit=5&q=c-1");

      assertThat(walked).extracting(page -> page.names().size()).containsExactly(5, 5, 1);
      assertThat(CursorPage.names(walked)).startsWith("exec-19").endsWith("exec-1");
    }
  }

  @Test
  void countsCharactersRatherThanUnitsOfTheSearch() {
    String rocket = "%F0%9F%9A%80";
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(3)).start()) {
      assertThat(CursorPage.get(server, LISTING + "?q=" + rocket).names()).hasSize(3);
      assertThat(CursorPage.get(server, LISTING + "?q=" + rocket.repeat(200)).names()).isEmpty();
      assertRefused(
          server, "q=" + rocket.repeat(201), "q must be 200 characters at most, but has 201");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=2", "offset=-1", "offset=many", "offset=1&offset=2", "page=7"})
  void ignoresTheOffset(String query) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(5)).start()) {
      assertThat(CursorPage.get(server, LISTING + "?" + query).names()).startsWith("exec-4");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit=0; limit must be 1 to 100",
        "limit=101; limit must be 1 to 100",
        "limit=ten; limit must be an integer, but is 'ten'",
        "limit=1&limit=1; limit must be given once at most",
        "sort=createdAt:asc&sort=createdAt:asc; sort must be given once at most",
        "q=aa&q=aa; q must be given once at most",
        "cursor=a&cursor=a; cursor must be given once at most",
        "other=%ff; the query is not percent-encoded UTF-8",
        "sort=status; sort must be one of createdAt:desc, createdAt:asc, name:asc, name:desc,"
            + " but is 'status'",
        "sort=; sort must be one of createdAt:desc, createdAt:asc, name:asc, name:desc, but is ''",
        "sort=NAME:asc; sort must be one of createdAt:desc, createdAt:asc, name:asc, name:desc,"
            + " but is 'NAME:asc'"
      })
  void refuses(String query, String message) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(5)).start()) {
      assertRefused(server, query, message);
    }
  }

  @Test
  void saysThatThereIsNoSuchJob() {
    try (BlaxelServer server = BlaxelServer.start()) {
      HttpResponse<String> response = CursorPage.response(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(detail(response).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
    }
  }

  private static void assertRefused(BlaxelServer server, String query, String message) {
    HttpResponse<String> response = CursorPage.response(server, LISTING + "?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error(response))
        .isEqualTo(
            ErrorResponse.builder()
                .code(400)
                .error(ErrorCause.ofString("bad request"))
                .message(message)
                .build());
  }

  private static HttpResponse<String> listing(BlaxelServer server) {
    return Calls.get(server, LISTING + "?limit=100");
  }
}
