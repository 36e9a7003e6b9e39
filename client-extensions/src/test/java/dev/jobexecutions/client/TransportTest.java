package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that cannot be reached, fall silent or break off, and threads that no longer want to
 * wait.
 */
@Timeout(30)
class TransportTest {
  private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static BlaxelExecutions.Builder builder(String url) {
    return BlaxelExecutions.builder()
        .baseUrl(url)
        .apiKey("bl_planted-secret")
        .retries(Retries.none());
  }

  private static Throwable failure(BlaxelExecutions.Builder builder) {
    try (BlaxelExecutions blaxel = builder.build()) {
      return catchThrowable(() -> blaxel.job("etl").list().iterator().next());
    }
  }

  @Test
  void refusedConnectionNamesTheServer() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    assertThat(failure(builder("http://127.0.0.1:" + port)))
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith(
            "Listing the executions of job 'etl' failed: cannot connect to 127.0.0.1:" + port)
        .hasMessageNotContaining("planted");
  }

  @Test
  void unknownHostIsNamed() {
    OkHttpClient nowhere =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new java.net.UnknownHostException(host);
                })
            .build();
    assertThat(failure(builder("https://nowhere.invalid/v0").httpClient(nowhere)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("cannot find the host of nowhere.invalid:443; check the base URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEADERS, HEADERS + "[{\"metadata\":"})
  void silenceIsATimeout(String start) {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(start))) {
      assertThat(failure(builder(server.url()).readTimeout(Duration.ofMillis(100))))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("timed out waiting for 127.0.0.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEADERS,
        HEADERS + "[{\"metadata\":",
        "HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\n"
      })
  void aCallThatTakesTooLongExceedsItsDeadline(String start) {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(start))) {
      assertThat(failure(builder(server.url()).callTimeout(Duration.ofMillis(100))))
          .isInstanceOf(DeadlineExceededException.class)
          .hasMessageContaining("callTimeout");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 20",
        HEADERS,
        HEADERS + "[{\"metadata\":",
        CHUNKED,
        CHUNKED + "2\r\n[{\r\n"
      })
  void aConnectionThatBreaksIsNotTakenForBadJson(String start) {
    try (RawServer server = new RawServer(RawServer.Reply.of(start))) {
      assertThat(failure(builder(server.url())))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("lost the connection to 127.0.0.1");
    }
  }

  /** The exception of a compressed body that breaks off has no words of its own. */
  @Test
  void aFailureWithoutWordsIsSaidByItsName() {
    String start = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n[]";
    try (RawServer server = new RawServer(RawServer.Reply.of(start))) {
      assertThat(failure(builder(server.url())))
          .isInstanceOf(TransportException.class)
          .hasMessageEndingWith(" (EOFException)");
    }
  }

  /** As a line of a log that a server forges, and what clears a terminal. */
  @Test
  void whatIsNoHttpIsSaidOnOneLineInTheCauseToo() {
    try (RawServer server = new RawServer(RawServer.Reply.of("HTTX\u001b[2J\u0085evil\r\n\r\n"))) {
      Throwable failure = failure(builder(server.url()));
      assertThat(failure).isInstanceOf(TransportException.class);
      assertThat(Traces.of(failure))
          .contains("ProtocolException: Unexpected status line: HTTX [2J evil")
          .doesNotContain("\u001b", "\u0085");
    }
  }

  @Test
  void whatAnAnswerWasLateWithIsSaidOnOneLineToo() {
    InterruptedIOException late = new InterruptedIOException("timeout");
    late.initCause(new ProtocolException("Unexpected\n\u001b[2Jline"));
    Interceptor odd =
        chain -> {
          throw late;
        };
    OkHttpClient own = new OkHttpClient.Builder().addInterceptor(odd).build();
    Throwable failure = failure(builder("https://nowhere.invalid").httpClient(own));
    assertThat(failure).isInstanceOf(DeadlineExceededException.class);
    assertThat(Traces.of(failure)).contains("Unexpected [2Jline").doesNotContain("\u001b");
  }

  @Test
  void anAnswerThatIsNotWhatItIsCompressedWithSaysSo() {
    String headers = "Content-Encoding: gzip\r\nContent-Type: application/json\r\n";
    try (RawServer server = new RawServer(RawServer.Reply.http(200, headers, "[0123456789]"))) {
      assertThat(failure(builder(server.url())))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("cannot decompress the answer of 127.0.0.1");
    }
  }

  /** As where a proxy is in the way that nobody has set. */
  @Test
  void aProxyThatWantsCredentialsWasNotPassed() {
    try (RawServer server = new RawServer(RawServer.Reply.http(407, "", ""));
        BlaxelExecutions blaxel = builder(server.url()).build()) {
      assertThat(catchThrowable(() -> blaxel.job("etl").start(Site.tasks(1))))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("asked for a proxy's credentials by 127.0.0.1:")
          .hasMessageContaining("on an OkHttpClient of your own")
          .hasMessageNotContaining("Whether the execution was started");
      assertThat(server.received).hasSize(1);
    }
  }

  @Test
  void aStartWhoseAnswerTheHttpClientChokesOnMayHaveBeenHeeded() {
    String odd = "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n{}";
    try (RawServer server = new RawServer(RawServer.Reply.of(odd));
        BlaxelExecutions blaxel = builder(server.url()).build()) {
      assertThat(catchThrowable(() -> blaxel.job("etl").start(Site.tasks(1))))
          .isInstanceOf(BlaxelException.class)
          .hasMessageContaining("Whether the execution was started is not known; start it again");
    }
  }

  @Test
  void anInterruptEndsTheWaitAndTheCallAndStaysSet() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = builder(server.url()).build()) {
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread waiting =
          new Thread(
              () -> {
                failure.complete(catchThrowable(() -> blaxel.job("etl").list().iterator().next()));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      waiting.start();
      server.received.take();
      waiting.interrupt();
      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessage("Listing the executions of job 'etl' was interrupted");
      assertThat(flag.get()).isTrue();
      server.awaitHangUp();
    }
  }

  @Test
  void aThreadThatIsInterruptedAlreadyMakesNoRequest() {
    try (RawServer server = new RawServer(RawServer.Reply.http(200, "", "[]"));
        BlaxelExecutions blaxel = builder(server.url()).build()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> blaxel.job("etl").list().iterator().next())
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.received).isEmpty();
    }
  }

  @Test
  void closingEndsACallThatIsUnderWay() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""))) {
      BlaxelExecutions blaxel = builder(server.url()).build();
      CompletableFuture<Throwable> failure =
          CompletableFuture.supplyAsync(
              () -> catchThrowable(() -> blaxel.job("etl").list().iterator().next()));
      server.received.take();
      blaxel.close();
      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("the client was closed");
    }
  }

  @Test
  void closingClosesTheConnectionsThatWaitForMoreCalls() throws Exception {
    try (RawServer server =
        new RawServer(RawServer.Reply.stalled("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"))) {
      BlaxelExecutions blaxel = builder(server.url()).build();
      assertThat(blaxel.job("etl").list()).isEmpty();
      blaxel.close();
      server.awaitHangUp();
    }
  }

  @Test
  void anErrorOnTheWayReachesTheCaller() {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new StackOverflowError("planted by the test");
                })
            .build();
    assertThat(failure(builder("https://nowhere.invalid").httpClient(broken)))
        .isInstanceOf(StackOverflowError.class);
  }

  /** As an interceptor in another language can, whose compiler lets it. */
  @Test
  void aCheckedExceptionThatNobodyDeclaredEndsTheWait() {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw Undeclared.thrown(
                      new java.util.concurrent.TimeoutException("planted by the test"));
                })
            .build();
    assertThat(failure(builder("https://nowhere.invalid").httpClient(broken)))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("planted by the test");
  }
}
