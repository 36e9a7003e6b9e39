package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.ErrorResponse;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterRulesTest {
  @ParameterizedTest
  @CsvSource({
    "limit=0,                limit must be 1 to 100",
    "limit=101,              limit must be 1 to 100",
    "limit=-1,               limit must be 1 to 100",
    "limit=99999999999999999999, limit must be 1 to 100",
    "offset=-1,              offset must be 0 or more",
    "offset=-99999999999999999999, offset must be 0 or more",
    "limit=,                 'limit must be an integer, but is '''''",
    "limit,                  'limit must be an integer, but is '''''",
    "offset=,                'offset must be an integer, but is '''''",
    "limit=ten,              'limit must be an integer, but is ''ten'''",
    "limit=10.0,             'limit must be an integer, but is ''10.0'''",
    "limit=1e1,              'limit must be an integer, but is ''1e1'''",
    "limit=0x10,             'limit must be an integer, but is ''0x10'''",
    "limit=%2B5,             'limit must be an integer, but is ''+5'''",
    "limit=+5,               'limit must be an integer, but is '' 5'''",
    "limit=5%20,             'limit must be an integer, but is ''5 '''",
    "limit=%D9%A5,           'limit must be an integer, but is ''٥'''",
    "limit=5&limit=5,        limit must be given once at most",
    "offset=1&offset=,       offset must be given once at most",
    "limit=5&other=%ff,      the query is not percent-encoded UTF-8"
  })
  void refuses(String query, String message) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      HttpResponse<String> response = get(server, LISTING + "?" + query);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response))
          .isEqualTo(
              ErrorResponse.builder()
                  .code(400)
                  .error(ErrorCause.ofString("bad request"))
                  .message(message)
                  .build());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=5",
        "limit=005",
        "l%69mit=%35",
        "&limit=5&",
        "limit=5&offset=0",
        "limit=5&offset=-0",
        "limit=5&cursor=abc&cursor=&empty&q=a+b%20c"
      })
  void accepts(String query) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      assertThat(ids(get(server, LISTING + "?" + query))).hasSize(5).startsWith("exec-49");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "20, 20", "100, 100"})
  void acceptsTheWholeRange(String limit, int size) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(120)).start()) {
      assertThat(ids(get(server, LISTING + "?limit=" + limit))).hasSize(size);
    }
  }
}
