package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptedFailureTest {
  @Test
  void answersOnlyTheRequestsThatMatch() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          ScriptedFailureTest::isPost, CannedResponse.status(503), CannedResponse.status(502));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(post(server, LISTING, "{}").statusCode()).isEqualTo(503);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(post(server, LISTING, "{}").statusCode()).isEqualTo(502);
      assertThat(server.executions("job")).isEmpty();
      assertThat(post(server, LISTING, "{}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void choosesRequestsByTheirBody() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          request -> request.body().contains("\"id\":\"m\""), CannedResponse.status(503));

      assertThat(post(server, LISTING, "{\"id\":\"n\"}").statusCode()).isEqualTo(200);
      assertThat(post(server, LISTING, "{\"id\":\"m\"}").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void takesTheEarliestAnswerThatIsMeant() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(ScriptedFailureTest::isPost, CannedResponse.status(501));
      server.respondNext(CannedResponse.status(502), CannedResponse.status(503));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(502);
      assertThat(post(server, LISTING, "{}").statusCode()).isEqualTo(501);
      assertThat(post(server, LISTING, "{}").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void asksOnceForEachRequest() {
    AtomicInteger asked = new AtomicInteger();
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          request -> asked.incrementAndGet() % 2 == 0,
          CannedResponse.status(501),
          CannedResponse.status(502));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(501);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(502);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(asked).hasValue(4);
    }
  }

  @Test
  void takesWhatAPredicateAddsForLaterRequests() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          request -> {
            server.respondNext(CannedResponse.status(502));
            return true;
          },
          CannedResponse.status(501));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(501);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(502);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsAPredicateWaitForAThreadThatAdds() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          request -> {
            CompletableFuture.runAsync(() -> server.respondNext(CannedResponse.status(502))).join();
            return true;
          },
          CannedResponse.status(501));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(501);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(502);
    }
  }

  @Test
  void givesNoAnswerThatItsPredicateForgets() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(
          request -> {
            server.reset();
            return true;
          },
          CannedResponse.status(501));

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(server.responsesLeft()).isEmpty();
    }
  }

  @Test
  void tellsWhichAnswersAreLeft() {
    CannedResponse first = CannedResponse.status(501);
    CannedResponse second = CannedResponse.status(502);
    CannedResponse third = CannedResponse.status(503);
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.respondNext(ScriptedFailureTest::isPost, first);
      server.respondNext(second, third);
      assertThat(server.responsesLeft()).containsExactly(first, second, third);
      get(server, LISTING);
      assertThat(server.responsesLeft()).containsExactly(first, third);
      server.reset();
      assertThat(server.responsesLeft()).isEmpty();
    }
  }

  @Test
  void losesAsManyAnswersAsThereAreNumbers() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.loseNextAnswers(ScriptedFailureTest::isPost, Integer.MAX_VALUE);

      assertLost(() -> post(server, LISTING, "{}"));
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void carriesOutARequestWhoseAnswerIsLost() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.loseNextAnswers(ScriptedFailureTest::isPost, 2);

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertLost(() -> post(server, LISTING, "{\"id\":\"m\"}"));
      assertThat(server.executions("job")).hasSize(1);
      assertLost(() -> post(server, LISTING, "{\"id\":\"m\"}"));
      assertThat(post(server, LISTING, "{\"id\":\"m\"}").statusCode()).isEqualTo(200);
      assertThat(server.executions("job")).hasSize(1);
      assertThat(server.requestCount()).isEqualTo(4);
    }
  }

  @Test
  void sendsNotAByteOfALostAnswer() throws IOException {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      server.loseNextAnswers(request -> true, 1);
      OutputStream out = socket.getOutputStream();
      out.write("GET /v0 HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();

      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void losesScriptedAnswersToo() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.loseNextAnswers(request -> true, 1);
      server.respondNext(CannedResponse.status(503));

      assertLost(() -> post(server, LISTING, "{}")); // The JDK's client would repeat a GET.
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isForgottenByAReset() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.loseNextAnswers(request -> true, 1);
      server.respondNext(request -> true, CannedResponse.status(503));
      server.reset();

      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answersWithAnErrorWhereThePredicateFails() {
    Predicate<ReceivedRequest> broken =
        request -> {
          throw new IllegalStateException("not this request");
        };
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.loseNextAnswers(broken, 1);
      assertThat(get(server, LISTING).body()).contains("not this request");
      server.reset();
      server.respondNext(broken, CannedResponse.status(503));
      assertThat(get(server, LISTING).body()).contains("not this request");
    }
  }

  @Test
  void refusesANegativeNumber() {
    try (BlaxelServer server = BlaxelServer.start()) {
      assertThatThrownBy(() -> server.loseNextAnswers(request -> true, -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("times must be 0 or more, but is -1");
    }
  }

  private static boolean isPost(ReceivedRequest request) {
    return request.method().equals("POST");
  }

  private static void assertLost(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(UncheckedIOException.class);
  }
}
