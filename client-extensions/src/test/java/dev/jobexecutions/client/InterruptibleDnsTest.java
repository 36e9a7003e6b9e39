package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.BlaxelServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptibleDnsTest {
  private static final List<InetAddress> LOOPBACK = List.of(InetAddress.getLoopbackAddress());

  @Test
  void findsWhatTheOtherFindsOnAnotherThread() throws Exception {
    Thread[] seen = new Thread[1];
    Dns noting =
        host -> {
          seen[0] = Thread.currentThread();
          return LOOPBACK;
        };
    try (CallThreads threads = new CallThreads(null)) {
      assertThat(new InterruptibleDns(noting, threads::run).lookup("etl")).isEqualTo(LOOPBACK);
    }
    assertThat(seen[0].getName()).isEqualTo("blaxel-executions-call");
    assertThat(seen[0].isDaemon()).isTrue();
  }

  @Test
  void remembersNothing() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Dns counting =
        host -> {
          asked.incrementAndGet();
          return LOOPBACK;
        };
    InterruptibleDns dns = new InterruptibleDns(counting, Runnable::run);
    assertThat(dns.lookup("etl")).isEqualTo(LOOPBACK);
    assertThat(dns.lookup("etl")).isEqualTo(LOOPBACK);
    assertThat(asked).hasValue(2);
  }

  @Test
  void failsAsTheOtherFails() {
    Dns broken =
        host -> {
          throw new IllegalArgumentException("planted by the test");
        };
    try (CallThreads threads = new CallThreads(null)) {
      assertThatThrownBy(() -> new InterruptibleDns(broken, threads::run).lookup("etl"))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("planted by the test");
    }
  }

  @Test
  void findsNothingOnceTheClientIsClosed() {
    CallThreads threads = new CallThreads(null);
    threads.close();
    assertThatThrownBy(() -> new InterruptibleDns(host -> LOOPBACK, threads::run).lookup("etl"))
        .isExactlyInstanceOf(UnknownHostException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void looksAgainOnceThereAreThreads() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Executor scarce =
        task -> {
          if (asked.getAndIncrement() == 0) throw new OutOfMemoryError("no more threads");
          task.run();
        };
    InterruptibleDns dns = new InterruptibleDns(host -> LOOPBACK, scarce);
    assertThatThrownBy(() -> dns.lookup("etl")).isExactlyInstanceOf(OutOfMemoryError.class);
    assertThat(dns.lookup("etl")).isEqualTo(LOOPBACK);
  }

  @Test
  void waitsForNothingOnceTheCallIsCancelled() {
    Request request = new Request.Builder().url("https://nowhere.invalid").build();
    Call call = new OkHttpClient().newCall(request);
    call.cancel();
    InterruptibleDns.nextIsFor(call);
    assertThatThrownBy(() -> new InterruptibleDns(host -> LOOPBACK, task -> {}).lookup("etl"))
        .isExactlyInstanceOf(UnknownHostException.class)
        .hasMessageContaining("given up");
  }

  /** One may hang for as long as the JVM lives, and calls be made again and again. */
  @Test
  void aLookUpThatNeverEndsForgetsWhoHasGivenUp() {
    InterruptibleDns dns = new InterruptibleDns(host -> LOOPBACK, task -> {});
    OkHttpClient client = new OkHttpClient();
    for (int i = 0; i < 20; i++) {
      Call call = client.newCall(new Request.Builder().url("https://nowhere.invalid").build());
      call.cancel();
      InterruptibleDns.nextIsFor(call);
      assertThatThrownBy(() -> dns.lookup("etl")).hasMessageContaining("given up");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> dns.lookup("etl")).hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(dns.waiting("etl")).isZero();
  }

  @Test
  void clientsOfOnePoolShareItsConnections() {
    OkHttpClient shared = new OkHttpClient();
    try (BlaxelServer server = BlaxelServer.builder().job("etl").start()) {
      String url = server.baseUrl().replace("127.0.0.1", "localhost");
      for (int i = 0; i < 2; i++) {
        try (BlaxelExecutions blaxel =
            BlaxelExecutions.builder().baseUrl(url).apiKey("key").httpClient(shared).build()) {
          assertThat(blaxel.job("etl").list()).isEmpty();
        }
      }
      assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
    } finally {
      shared.connectionPool().evictAll();
      shared.dispatcher().executorService().shutdown();
    }
  }
}
