package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of how many calls there may be, and how long they take. */
@Timeout(30)
class CallLimitsTest {
  private Site site = Site.calling(UnaryOperator.identity());

  @AfterEach
  void close() {
    site.close();
  }

  private void settings(UnaryOperator<BlaxelExecutions.Builder> client) {
    site.close();
    site = Site.calling(client);
  }

  private static BlaxelExecutions concurrently(RawServer server, int calls) {
    return BlaxelExecutions.builder()
        .baseUrl(server.url())
        .apiKey("planted-secret")
        .maxConcurrentCalls(calls)
        .build();
  }

  @Test
  void soManyCallsAreUnderWayAtOneTime() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = concurrently(server, 2)) {
      List<AsyncPages<ExecutionPage>> pages = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        pages.add(blaxel.job("job-" + i).list().asyncPages());
        CompletableFuture<?> unused = pages.get(i).next();
      }
      List<String> lines = new ArrayList<>();
      lines.add(server.received.take().requestLine());
      lines.add(server.received.take().requestLine());
      assertThat(lines).allMatch(line -> line.contains("job-0") || line.contains("job-1"));
      assertThat(server.received.poll(50, TimeUnit.MILLISECONDS)).isNull();
      pages.get(0).close();
      assertThat(server.received.take().requestLine()).contains("job-2");
    }
  }

  @Test
  void aCallThatWaitsForItsTurnTooLongExceedsItsDeadline() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = concurrently(server, 1)) {
      CompletableFuture<?> unused = blaxel.job("first").list().asyncPages().next();
      assertThat(server.received.take().requestLine()).contains("first");
      JobExecutions second = blaxel.job("second").withCallTimeout(Duration.ofMillis(50));
      assertThatThrownBy(() -> second.get("exec-1"))
          .isInstanceOf(DeadlineExceededException.class)
          .hasMessageContaining("callTimeout");
    }
  }

  @Test
  void aCallThatHasWaitedTooLongTakesNobodysTurn() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = concurrently(server, 1)) {
      AsyncPages<ExecutionPage> first = blaxel.job("first").list().asyncPages();
      CompletableFuture<?> unused = first.next();
      assertThat(server.received.take().requestLine()).contains("first");
      JobExecutions second = blaxel.job("second").withCallTimeout(Duration.ofMillis(50));
      assertThatThrownBy(() -> second.get("exec-1")).isInstanceOf(DeadlineExceededException.class);
      first.close();
      CompletableFuture<?> unusedToo = blaxel.job("third").list().asyncPages().next();
      assertThat(server.received.take().requestLine()).contains("third");
    }
  }

  @Test
  void callsAreSpreadOverTime() {
    settings(client -> client.maxCallsPerSecond(4));
    site.server.add(Executions.list(100));
    assertThat(site.job.list().prefetch(0)).hasSize(100);
    int requests = site.requests().size();
    assertThat(site.clock.instant()).isEqualTo(Site.START.plusMillis(250L * (requests - 1)));
  }

  /** Without the pages ahead letting others go first, its own pages would come too late. */
  @Test
  void pagesFetchedAheadTakeNothingOfTheTimeOfACall() {
    settings(client -> client.maxCallsPerSecond(4).callTimeout(Duration.ofSeconds(3)));
    site.server.add(Executions.list(400));
    assertThat(site.job.list().pageSize(10).prefetch(64)).hasSize(400);
  }

  private void oneEach100Seconds() {
    settings(client -> client.maxCallsPerSecond(0.01).callTimeout(Duration.ofSeconds(30)));
  }

  @Test
  void whereTheTurnOfARetryComesTooLateTheAnswerBeforeItTells() {
    oneEach100Seconds();
    site.server.respondNext(
        CannedResponse.status(503).json("{\"code\":503,\"error\":\"closed until noon\"}"));
    assertThatThrownBy(() -> site.job.get("exec-1"))
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining("closed until noon");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void whereTheTurnOfARetryComesTooLateTheFailureBeforeItTells() {
    oneEach100Seconds();
    site.server.loseNextAnswers(request -> true, 1);
    assertThatThrownBy(() -> site.job.get("exec-1"))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("lost the connection");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void pagesFetchedAheadLetTheOneThatIsNeededGoFirst() {
    oneEach100Seconds();
    site.server.add(Executions.list(60));
    assertThat(site.job.list().prefetch(2).pages().iterator().next()).hasSize(20);
  }

  @Test
  void pagesFetchedAheadLetOthersGoFirst() throws Exception {
    try (RawServer server = new RawServer(RawServer.Reply.stalled(""));
        BlaxelExecutions blaxel = concurrently(server, 2)) {
      CompletableFuture<?> holder = blaxel.job("holder").list().asyncPages().next();
      assertThat(server.received.take().requestLine()).contains("holder");
      CompletableFuture<?> walk = blaxel.job("walk").list().prefetch(8).asyncPages().next();
      assertThat(server.received.take().requestLine()).contains("walk");
      CompletableFuture<?> late = blaxel.job("late").list().asyncPages().next();
      holder.cancel(true);
      assertThat(server.received.take().requestLine()).contains("late");
      assertThat(walk).isNotDone();
      assertThat(late).isNotDone();
    }
  }

  @Test
  void aPageThatMadeRoomForThoseOfOthersIsAskedForAgain() throws Exception {
    Semaphore answers = new Semaphore(0);
    site.close();
    site = Site.jumping(Site.before(request -> answers.acquireUninterruptibly()));
    site.server.add(Executions.list(60));
    try (BlaxelExecutions blaxel = Site.clientOf(site.server).maxConcurrentCalls(1).build()) {
      ExecutionListing listing = blaxel.job(Executions.JOB).list();
      AsyncPages<ExecutionPage> walk = listing.prefetch(1).asyncPages();
      CompletableFuture<Optional<ExecutionPage>> first = walk.next();
      AsyncPages<ExecutionPage> holder = listing.asyncPages();
      CompletableFuture<Optional<ExecutionPage>> held = holder.next();
      answers.release();
      assertThat(first.get(10, TimeUnit.SECONDS)).isPresent();
      List<AsyncPages<ExecutionPage>> others = new ArrayList<>();
      for (int i = 0; i < Prefetch.MAX; i++) {
        others.add(listing.prefetch(Prefetch.MAX).asyncPages());
        CompletableFuture<?> unused = others.get(i).next();
      }
      others.forEach(AsyncPages::close);
      answers.release(100);
      assertThat(held.get(10, TimeUnit.SECONDS)).isPresent();
      assertThat(walk.next().get(10, TimeUnit.SECONDS).orElseThrow()).hasSize(20);
    }
  }

  @Test
  void aCallThatWaitsForItsTurnEndsWithItsClient() throws Exception {
    settings(
        client ->
            client
                .maxCallsPerSecond(1)
                .time(Clock.systemUTC(), pause -> new CompletableFuture<Void>()));
    assertThat(site.job.list()).isEmpty();
    CompletableFuture<?> waiting = site.job.list().asyncPages().next();

    site.blaxel.close();

    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("the client was closed");
  }

  @Test
  void limitsAreInTheirRange() {
    BlaxelExecutions.Builder builder = BlaxelExecutions.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxAnswerBytes(0))
        .withMessageContaining("maxAnswerBytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxConcurrentCalls(0))
        .withMessageContaining("maxConcurrentCalls");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxCallsPerSecond(Double.NaN))
        .withMessageContaining("maxCallsPerSecond");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.retryBudget(-1))
        .withMessageContaining("retryBudget");
  }
}
