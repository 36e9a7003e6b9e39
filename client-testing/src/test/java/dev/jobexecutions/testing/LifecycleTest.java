package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LifecycleTest {
  @Test
  void listensOnTheLoopbackInterface() {
    try (BlaxelServer server = BlaxelServer.start()) {
      assertThat(server.baseUrl()).isEqualTo("http://127.0.0.1:" + server.port() + "/v0");
      assertThat(server.port()).isBetween(1, 65_535);
    }
  }

  @Test
  void listensOnThePortThatIsAskedForOnceItIsFree() {
    int port;
    try (BlaxelServer first = BlaxelServer.start()) {
      port = first.port();
    }
    try (BlaxelServer second = BlaxelServer.builder().port(port).job("job").start()) {
      assertThat(second.port()).isEqualTo(port);
      assertThat(get(second, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void namesAPortThatIsTaken() {
    try (BlaxelServer first = BlaxelServer.start()) {
      BlaxelServer.Builder second = BlaxelServer.builder().port(first.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("port " + first.port())
          .hasMessageContaining("127.0.0.1")
          .hasCauseInstanceOf(BindException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesAPortOutOfRange(int port) {
    assertThatThrownBy(() -> BlaxelServer.builder().port(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be 0 to 65535, but is " + port);
  }

  @Test
  void refusesAnEmptyPageSize() {
    assertThatThrownBy(() -> BlaxelServer.builder().pageSizeCap(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageSizeCap must be 1 or more, but is 0");
  }

  @Test
  void startsSeveralServersOfOneBuilder() {
    BlaxelServer.Builder builder = BlaxelServer.builder().executions(executions(2));
    try (BlaxelServer first = builder.start();
        BlaxelServer second = builder.start()) {
      first.clear();

      assertThat(get(first, LISTING).body()).isEqualTo("[]");
      assertThat(Calls.ids(get(second, LISTING))).hasSize(2);
    }
  }

  @Test
  void breaksOpenConnectionsWhenItIsClosed() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  arrived.countDown();
                  await(closed);
                  return Optional.empty();
                })
            .start();
    CompletableFuture<Object> answer =
        CompletableFuture.supplyAsync(() -> get(server, LISTING).body());
    arrived.await();
    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      server.close();
      closed.countDown();

      assertThatThrownBy(answer::join).hasCauseInstanceOf(UncheckedIOException.class);
      assertThat(isOver(idle)).isTrue();
    }
    assertThatThrownBy(() -> get(server, LISTING)).hasCauseInstanceOf(ConnectException.class);
    server.close();
  }

  @Test
  void breaksConnectionsThatComeWhileItIsClosed() throws Exception {
    for (int i = 0; i < 100; i++) {
      BlaxelServer server = BlaxelServer.start();
      List<Socket> idle = new ArrayList<>();
      // The server accepts them one after the other, and is closed in the midst of that.
      for (int k = 0; k < 10; k++)
        idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));

      server.close();

      for (Socket socket : idle) assertThat(isOver(socket)).isTrue();
    }
  }

  @Test
  void leavesThePortAloneOnceItIsSomebodyElses() throws Exception {
    BlaxelServer server = BlaxelServer.start();
    server.close();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket other = new ServerSocket(server.port(), 1, loopback)) {
      CompletableFuture.runAsync(server::close).get(10, TimeUnit.SECONDS);
      other.setSoTimeout(1);
      assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void runsDaemonThreadsOnly() {
    Set<Thread> before = threads();
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      get(server, LISTING);

      Set<Thread> started = new HashSet<>(threads());
      started.removeAll(before);
      assertThat(started)
          .extracting(Thread::getName)
          .contains("HTTP-Dispatcher", "blaxel-server-" + server.port() + "-1");
      assertThat(started).allMatch(Thread::isDaemon);
    }
  }

  @Test
  void leavesAnInterruptedThreadInterrupted() {
    Thread.currentThread().interrupt();
    BlaxelServer server = BlaxelServer.start();
    boolean interruptedAfterStart = Thread.currentThread().isInterrupted();
    server.close();
    boolean interruptedAfterClose = Thread.interrupted(); // Leaves the thread fit for what follows.

    assertThat(interruptedAfterStart).isTrue();
    assertThat(interruptedAfterClose).isTrue();
    assertThatThrownBy(() -> get(server, LISTING)).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void sendsAnswersWithoutDelay() {
    try (BlaxelServer server = BlaxelServer.start()) {
      assertThat(server.port()).isPositive();
      assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
    }
  }

  private static boolean isOver(Socket socket) throws Exception {
    socket.setSoTimeout(10_000); // A read that hangs heeds no interrupt.
    try (InputStream in = socket.getInputStream()) {
      return in.read() == -1;
    } catch (SocketException e) {
      return true;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toUnmodifiableSet());
  }
}
