package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.CannedResponse;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls are made by the thread that waits for them, which an interrupt frees wherever it is. */
@Timeout(30)
class WaitingThreadTest {
  private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

  private final List<Thread> callers = new CopyOnWriteArrayList<>();
  private final CountDownLatch waits = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  private Site site(UnaryOperator<BlaxelExecutions.Builder> settings) {
    return Site.calling(
        client -> settings.apply(client).onAttempt(attempt -> callers.add(Thread.currentThread())));
  }

  private static BlaxelExecutions.Builder client(RawServer server) {
    return BlaxelExecutions.builder().baseUrl(server.url()).apiKey("bl_planted-secret");
  }

  @Test
  void makesEachAttempt() {
    try (Site site = site(UnaryOperator.identity())) {
      site.server.respondNext(CannedResponse.status(503));
      assertThat(catchThrowable(() -> site.job.get("exec-1")))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(callers).hasSize(2).containsOnly(Thread.currentThread());
  }

  @Test
  void makesTheCallForEachPageThatWasNotAskedForAhead() {
    try (Site site = site(UnaryOperator.identity())) {
      for (int i = 0; i < 4; i++) site.start(1);
      callers.clear();
      for (ExecutionPage page : site.job.list().pageSize(2).prefetch(0).pages())
        assertThat(page.items()).isNotEmpty();
    }
    assertThat(callers).hasSizeGreaterThan(1).containsOnly(Thread.currentThread());
  }

  /** The items of a longer page may come before all of it is there, which another thread reads. */
  @Test
  void makesTheCallForTheFirstPageOfAnIteratorWhereItHasOneItemAlone() {
    try (Site site = site(UnaryOperator.identity())) {
      for (int i = 0; i < 4; i++) site.start(1);
      callers.clear();
      assertThat(site.job.list().limit(1)).hasSize(1);
      assertThat(callers).containsExactly(Thread.currentThread());
      callers.clear();
      assertThat(site.job.list().limit(2)).hasSize(2);
    }
    assertThat(callers).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void leavesThePagesAheadToOthers() {
    try (Site site = site(UnaryOperator.identity())) {
      for (int i = 0; i < 4; i++) site.start(1);
      callers.clear();
      List<ExecutionPage> pages = new ArrayList<>();
      site.job.list().pageSize(2).prefetch(1).pages().forEach(pages::add);
    }
    assertThat(callers).contains(Thread.currentThread()).hasSizeGreaterThan(1);
    assertThat(callers).filteredOn(Thread.currentThread()::equals).hasSize(1);
  }

  @Test
  void needsNoDecorator() {
    List<Runnable> decorated = new ArrayList<>();
    UnaryOperator<Runnable> decorator =
        task -> {
          decorated.add(task);
          return task;
        };
    try (Site site = site(client -> client.taskDecorator(decorator))) {
      site.start(1);
    }
    assertThat(callers).containsExactly(Thread.currentThread());
    assertThat(decorated).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEADERS, HEADERS + "{\"metadata\":", "HTTP/1.1 500 No\r\nContent-"})
  void isFreedFromASocket(String start) throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(start));
        BlaxelExecutions blaxel = client(server).build()) {
      Interrupted call = new Interrupted(blaxel);
      server.received.take();
      call.awaitRead();
      call.interrupt();
      server.awaitHangUp();
    }
  }

  /** A channel takes the one place in which a thread heeds an interrupt, and leaves it empty. */
  @ParameterizedTest
  @ValueSource(strings = {"", HEADERS})
  void isFreedAfterItHasReadAFile(String start, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");
    OkHttpClient reading =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ofMinutes(5))
            .addInterceptor(
                chain -> {
                  read(file);
                  Response response = chain.proceed(chain.request());
                  read(file);
                  return response;
                })
            .build();
    try (RawServer server = new RawServer(RawServer.Reply.stalled(start));
        BlaxelExecutions blaxel = client(server).httpClient(reading).build()) {
      Interrupted call = new Interrupted(blaxel);
      server.received.take();
      call.awaitRead();
      call.interrupt();
      server.awaitHangUp();
    }
  }

  @Test
  void isFreedFromALookUpOfTheHost() throws Exception {
    OkHttpClient lost =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  waits.countDown();
                  Deaf.await(never);
                  throw new UnknownHostException(host);
                })
            .build();
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder()
            .baseUrl("https://nowhere.invalid")
            .apiKey("bl_planted-secret")
            .httpClient(lost)
            .build()) {
      Interrupted call = new Interrupted(blaxel);
      waits.await();
      call.interrupt();
    } finally {
      never.countDown();
    }
  }

  @Test
  void isFreedFromCodeThatForgetsTheInterrupt() throws Exception {
    OkHttpClient forgetful =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  waits.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IOException("planted by the test", e);
                  }
                  return chain.proceed(chain.request());
                })
            .build();
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = client(server).httpClient(forgetful).build()) {
      Interrupted call = new Interrupted(blaxel);
      waits.await();
      call.interrupt();
      assertThat(server.received).isEmpty();
    }
  }

  @Test
  void doesWhatIsLeftAsItLeaves() {
    List<String> done = new ArrayList<>();
    WaitingThread thread = new WaitingThread(() -> {});
    thread.execute(() -> done.add("before"));
    assertThat(done).isEmpty();
    thread.leave();
    assertThat(done).containsExactly("before");
    thread.execute(() -> done.add("after"));
    assertThat(done).containsExactly("before", "after");
  }

  private static void read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      int unused = channel.read(ByteBuffer.allocate(9));
    }
  }

  /** A thread that waits for an execution until it is interrupted. */
  private static final class Interrupted {
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
    private final Thread thread;

    Interrupted(BlaxelExecutions blaxel) {
      thread =
          new Thread(
              () -> {
                failure.complete(catchThrowable(() -> blaxel.job("etl").get("exec-1")));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      thread.setDaemon(true);
      thread.start();
    }

    /** Waits until the thread waits in a socket; before, much else would notice an interrupt. */
    void awaitRead() {
      Site.spinWhile(
          () ->
              Arrays.stream(thread.getStackTrace())
                  .limit(1)
                  .noneMatch(frame -> frame.getClassName().equals("sun.nio.ch.Net")));
    }

    void interrupt() throws Exception {
      thread.interrupt();
      assertThat(failure.get(20, TimeUnit.SECONDS))
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessage("Getting execution 'exec-1' of job 'etl' was interrupted");
      assertThat(flag.get()).isTrue();
    }
  }
}
