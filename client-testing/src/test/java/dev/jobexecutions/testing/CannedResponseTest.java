package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.ErrorCause;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedResponseTest {
  @Test
  void answersTheNextRequestsInOrderThenTheServerDoes() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(CannedResponse.status(503), CannedResponse.status(429));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(503);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(429);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(server.requestCount()).isEqualTo(3);
    }
  }

  @Test
  void sendsStatusHeadersAndBodyAsTheyAre() {
    CannedResponse html =
        CannedResponse.status(502)
            .header("Retry-After", "1")
            .header("retry-after", "2")
            .body("text/html; charset=utf-8", "<h1>Größe</h1>");
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(html);
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.body()).isEqualTo("<h1>Größe</h1>");
      assertThat(response.headers().allValues("Retry-After")).containsExactly("2");
      assertThat(response.headers().allValues("Content-Type"))
          .containsExactly("text/html; charset=utf-8");
      assertThat(response.headers().allValues("X-Request-Id")).containsExactly("req-1");
    }
  }

  @Test
  void canSetTheRequestId() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(CannedResponse.status(500).header("X-Request-Id", "mine"));

      assertThat(get(server, LISTING).headers().allValues("X-Request-Id")).containsExactly("mine");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304, 500})
  void sendsAnswersWithoutABody(int status) {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(CannedResponse.status(status));
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).isEmpty();
      assertThat(get(server, LISTING).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void sendsJsonThatIsNone() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(CannedResponse.status(200).json("[{\"metadata\""));
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.body()).isEqualTo("[{\"metadata\"");
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }
  }

  @Test
  void answersHeadWithoutABody() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(CannedResponse.status(500).json("{}"));

      assertThat(send(server, "HEAD", LISTING).body()).isEmpty();
    }
  }

  @Test
  void copiesItsBody() {
    byte[] body = "before".getBytes(StandardCharsets.UTF_8);
    CannedResponse response = CannedResponse.status(200).body("text/plain", body);
    body[0] = 'x';
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(response);

      assertThat(get(server, LISTING).body()).isEqualTo("before");
    }
  }

  @Test
  void letsAFunctionChooseWhatToAnswer() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .job("job")
            .intercept(
                request ->
                    request.number() == 2
                        ? Optional.of(CannedResponse.status(500))
                        : Optional.empty())
            .start()) {
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(500);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsAFunctionChangeTheListBetweenTwoRequests() {
    AtomicReference<BlaxelServer> started = new AtomicReference<>();
    try (BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  Objects.requireNonNull(started.get())
                      .add(execution("exec-" + request.number(), null));
                  return Optional.empty();
                })
            .start()) {
      started.set(server);

      assertThat(Calls.ids(get(server, LISTING))).containsExactly("exec-1");
      assertThat(Calls.ids(get(server, LISTING))).containsExactly("exec-2", "exec-1");
    }
  }

  @Test
  void tellsWhenTheFunctionFails() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  throw new AssertionError("not this request");
                })
            .start()) {
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(error(response).getError())
          .isEqualTo(ErrorCause.ofString("internal server error"));
      assertThat(error(response).getMessage()).contains("not this request");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 600})
  void refusesAStatusOutOfRange(int status) {
    assertThatThrownBy(() -> CannedResponse.status(status))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status must be 200 to 599, but is " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "transfer-encoding", "Connection"})
  void refusesHeadersThatTheServerSets(String name) {
    assertThatThrownBy(() -> CannedResponse.status(200).header(name, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void refusesALineBreakInAHeader() {
    assertThatThrownBy(() -> CannedResponse.status(200).header("X-Mine", "1\r\nX-Other: 2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void refusesABodyWhereThereIsNone(int status) {
    assertThatThrownBy(() -> CannedResponse.status(status).json("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an answer of status " + status + " has no body");
  }
}
