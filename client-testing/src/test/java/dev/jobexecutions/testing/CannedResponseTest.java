package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.send;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
  @ValueSource(ints = {200, 204, 205, 304, 500})
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void breaksOffInTheBody(int bytes) throws IOException {
    CannedResponse broken = CannedResponse.status(200).body("text/plain", "123456");
    try (BlaxelServer server = BlaxelServer.start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      server.respondNext(broken.brokenAfter(bytes));
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("\r\nContent-length: 6\r\n");
      assertThat(answer).endsWith("\r\n\r\n" + "123456".substring(0, bytes));
    }
  }

  @Test
  void anotherBodyIsWhole() {
    CannedResponse broken = CannedResponse.status(200).json("[1, 2]").brokenAfter(1);
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(broken.json("[3, 4]"));

      assertThat(get(server, LISTING).body()).isEqualTo("[3, 4]");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 3})
  void refusesToBreakWhereTheBodyIsNoMore(int bytes) {
    assertThatThrownBy(() -> CannedResponse.status(200).json("{}").brokenAfter(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "brokenAfter must be 0 or more and less than the body's length, which is 2, but is "
                + bytes);
  }

  @Test
  void isDelayed() {
    Duration delay = Duration.ofMillis(50);
    try (BlaxelServer server = BlaxelServer.start()) {
      server.respondNext(CannedResponse.status(503).delayed(delay));
      long before = System.nanoTime();

      assertThat(get(server, LISTING).statusCode()).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
    }
  }

  @Test
  void keepsNobodyElseWaiting() {
    BlaxelServer server = BlaxelServer.builder().job("job").start();
    try (server) {
      server.respondNext(CannedResponse.status(200).delayed(Duration.ofDays(36_500)));
      CompletableFuture<HttpResponse<String>> waiting =
          CompletableFuture.supplyAsync(() -> get(server, LISTING));
      while (!server.responsesLeft().isEmpty()) Thread.onSpinWait();

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      server.close();
      assertThat(waiting).failsWithin(Duration.ofMinutes(1));
    }
  }

  @Test
  void refusesADelayOutOfRange() {
    CannedResponse response = CannedResponse.status(200);
    assertThatThrownBy(() -> response.delayed(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("delayed must be zero to 100 years, but is PT-0.001S");
    assertThatThrownBy(() -> response.delayed(Duration.ofDays(36_501)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatItIs() {
    assertThat(CannedResponse.status(503)).hasToString("CannedResponse{503, {}, 0 bytes}");
    assertThat(CannedResponse.status(200).json("[1]").brokenAfter(2).delayed(Duration.ofSeconds(1)))
        .hasToString(
            "CannedResponse{200, {Content-Type=[application/json]}, 2 of 3 bytes, delayed PT1S}");
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

  @ParameterizedTest
  @ValueSource(strings = {"Date", "date"})
  void refusesTheDateThatTheServerSends(String name) {
    String date = "Wed, 01 Jul 2026 00:00:00 GMT";
    assertThatThrownBy(() -> CannedResponse.status(200).header(name, date))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " is set by the JDK's HTTP server, by the system's clock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\r\nX-Other: 2", "größe", "\u0000", "\u007f"})
  void refusesWhatCannotBeInAHeader(String value) {
    assertThatThrownBy(() -> CannedResponse.status(200).header("X-Mine", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value of X-Mine must be printable ASCII");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "X:Y", "größe", "X\n"})
  void refusesWhatIsNoNameOfAHeader(String name) {
    assertThatThrownBy(() -> CannedResponse.status(200).header(name, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this is no name of a header: \"" + name + "\"");
  }

  @Test
  @SuppressWarnings("NullAway") // That is what is tested.
  void namesWhatMustNotBeNull() {
    CannedResponse response = CannedResponse.status(200);

    assertThatThrownBy(() -> response.header("X-Mine", null)).hasMessage("value");
    assertThatThrownBy(() -> response.header(null, "1")).hasMessage("name");
    assertThatThrownBy(() -> response.json(null)).hasMessage("body");
    assertThatThrownBy(() -> response.body("text/plain", (byte[]) null)).hasMessage("body");
    assertThatThrownBy(() -> response.body(null, "text")).hasMessage("contentType");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void refusesABodyWhereThereIsNone(int status) {
    assertThatThrownBy(() -> CannedResponse.status(status).json("{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an answer of status " + status + " has no body");
  }
}
