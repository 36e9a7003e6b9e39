package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.post;
import static dev.jobexecutions.testing.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivedRequestTest {
  @Test
  void saysWhatWasSent() {
    try (BlaxelServer server = BlaxelServer.start()) {
      send(
          server,
          "DELETE",
          "/v0/jobs/a%2Fb/executions?q=a+b%2Bc&limit=1&limit=2&empty",
          "X-Many",
          "one",
          "X-Many",
          "two");

      assertThat(server.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.number()).isEqualTo(1);
                assertThat(request.method()).isEqualTo("DELETE");
                assertThat(request.path()).isEqualTo("/v0/jobs/a%2Fb/executions");
                assertThat(request.target())
                    .isEqualTo("/v0/jobs/a%2Fb/executions?q=a+b%2Bc&limit=1&limit=2&empty");
                assertThat(request.parameter("q")).contains("a b+c");
                assertThat(request.parameter("limit")).contains("1");
                assertThat(request.parameter("empty")).contains("");
                assertThat(request.parameter("offset")).isEmpty();
                assertThat(request.headers("x-many")).containsExactly("one", "two");
                assertThat(request.header("X-MANY")).contains("one");
                assertThat(request.header("X-None")).isEmpty();
                assertThat(request.headerNames()).contains("Host").contains("X-many");
              });
    }
  }

  @Test
  void saysNoSecretByItself() {
    try (BlaxelServer server = BlaxelServer.builder().apiKey("planted-key").start()) {
      String[] headers = {
        "Authorization", "Bearer planted-key",
        "X-Blaxel-Authorization", "Bearer planted-key",
        "Cookie", "session=planted-key",
        "X-Proxy-Auth", "planted-key",
        "X-ApiKey", "planted-key",
        "Gateway-Token", "planted-key",
        "Idempotency-Key", "idem-1",
        "X-Blaxel-Workspace", "mine"
      };
      send(server, "GET", LISTING, headers);

      assertThat(server.requests().toString())
          .contains(
              "GET " + LISTING,
              "Authorization: ***",
              "X-blaxel-workspace: mine",
              "Idempotency-key: idem-1")
          .doesNotContain("planted");
      assertThat(server.requests().get(0).header("Authorization")).contains("Bearer planted-key");
      assertThat(server.toString()).doesNotContain("planted");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void refusesToLookForAParameterWithoutAName() {
    ReceivedRequest request =
        ReceivedRequest.of(1, "GET", URI.create("/?a=b"), Map.of(), new byte[0]);

    assertThatThrownBy(() -> request.parameter(null)).hasMessage("name");
    assertThatThrownBy(() -> request.header(null)).hasMessage("name");
  }

  @Test
  void keepsTheBodyAndDoesNotPrintIt() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      post(server, LISTING, "{\"env\":{\"KEY\":\"planted-größe\"}}");
      get(server, LISTING);

      assertThat(server.requests().get(0).body())
          .isEqualTo("{\"env\":{\"KEY\":\"planted-größe\"}}");
      assertThat(server.requests().get(1).body()).isEmpty();
      assertThat(server.requests().toString()).doesNotContain("planted");
    }
  }

  @Test
  void keepsFewerRequestsWhoseBodiesAreLong() {
    RequestLog log = new RequestLog();
    byte[] body = new byte[ReceivedRequest.LONGEST_BODY];
    for (int i = 1; i <= 40; i++) log.add("POST", URI.create("/" + i), Map.of(), body);

    assertThat(log.count()).isEqualTo(40);
    assertThat(log.latest()).hasSize(32);
    log.clear();
    for (int i = 1; i <= 32; i++) log.add("POST", URI.create("/" + i), Map.of(), body);
    assertThat(log.latest()).hasSize(32);
  }

  @Test
  void numbersTheRequestsAndAnswersWithTheirIds() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      assertThat(get(server, LISTING).headers().firstValue("X-Request-Id")).contains("req-1");
      assertThat(get(server, "/other").headers().firstValue("X-Request-Id")).contains("req-2");
      assertThat(server.requests())
          .extracting(ReceivedRequest::path)
          .containsExactly(LISTING, "/other");
      assertThat(server.requestCount()).isEqualTo(2);
    }
  }

  @Test
  void keepsTheLatestRequestsOnly() {
    RequestLog log = new RequestLog();
    for (int i = 1; i <= 10_500; i++) log.add("GET", URI.create("/" + i), Map.of(), new byte[0]);

    assertThat(log.count()).isEqualTo(10_500);
    assertThat(log.latest()).hasSize(10_000);
    assertThat(log.latest().get(0).path()).isEqualTo("/501");
    assertThat(log.latest().get(9_999).path()).isEqualTo("/10500");
    assertThat(log.latest().get(9_999).number()).isEqualTo(10_500);
  }
}
