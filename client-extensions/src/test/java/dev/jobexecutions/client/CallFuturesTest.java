package dev.jobexecutions.client;

import static dev.jobexecutions.client.Futures.failure;
import static dev.jobexecutions.client.Futures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single calls as futures, on a clock that stands still unless the test moves it. */
@Timeout(60)
class CallFuturesTest {
  private Site site = Site.stopped(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void anExecutionIsFetched() throws Exception {
    RunningExecution run = site.start(2);

    JobExecution execution = value(run.getAsync());

    assertThat(execution).isEqualTo(site.job.get(run.id()));
    assertThat(run.lastSeen()).containsSame(execution);
    assertThat(value(site.job.getAsync(run.id()))).isEqualTo(execution);
    assertThat(value(site.job.findAsync(run.id()))).contains(execution);
  }

  @Test
  void oneThatDoesNotExistIsNotFound() throws Exception {
    assertThat(failure(site.job.getAsync("none")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("Getting execution 'none' of job");
    assertThat(value(site.job.findAsync("none"))).isEmpty();
  }

  @Test
  void whatSaysNothingOfTheExecutionIsNoSuchAnswer() throws Exception {
    site.server.respondNext(CannedResponse.status(404).body("text/html", "<h1>gone</h1>"));

    assertThat(failure(site.job.findAsync("none"))).isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatNoRequestCanNameIsRefusedAtOnce() {
    assertThatThrownBy(() -> site.job.getAsync("..")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> site.job.findAsync("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> site.job.startAsync(Site.tasks(1).toBuilder().jobId("another").build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExecutionIsStarted() throws Exception {
    RunningExecution run = value(site.job.startAsync(Site.tasks(3)));

    assertThat(run.output()).isPresent();
    assertThat(run.get().getTasks()).hasSize(3);
    assertThat(run.mayAppear()).isFalse(); // It has been seen.
  }

  @Test
  void aStartIsRepeatedByOneMessageId() throws Exception {
    site.server.respondNext(CannedResponse.status(503));
    CompletableFuture<RunningExecution> started = site.job.startAsync(Site.tasks(1));

    site.passes(Duration.ofSeconds(1));

    String id = value(started).id();
    assertThat(site.job.list()).extracting(each -> each.getMetadata().getId()).containsExactly(id);
    List<ReceivedRequest> starts =
        site.server.requests().stream().filter(each -> each.method().equals("POST")).toList();
    assertThat(starts).hasSize(2);
    assertThat(starts.get(0).body()).isEqualTo(starts.get(1).body()).contains("\"id\":");
  }

  @Test
  void aCancelledFutureGivesItsCallUp() throws Exception {
    List<CallAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> told = new CompletableFuture<>();
    site.close();
    site =
        Site.stopped(
            server -> server,
            client ->
                client.onAttempt(
                    attempt -> {
                      attempts.add(attempt);
                      told.complete(null);
                    }));
    site.server.respondNext(CannedResponse.status(200).json("{}").delayed(Duration.ofMinutes(10)));
    CompletableFuture<JobExecution> fetched = site.job.getAsync("exec-1");
    Site.spinWhile(() -> site.server.requestCount() == 0);

    fetched.cancel(true);

    value(told);
    assertThat(attempts).singleElement().matches(CallAttempt::isGivenUp);
  }

  @ParameterizedTest
  @MethodSource
  void aFutureThatEndsBeforeForgetsThePause(Consumer<CompletableFuture<?>> end) throws Exception {
    site.server.respondNext(CannedResponse.status(503));
    CompletableFuture<RunningExecution> started = site.job.startAsync(Site.tasks(1));
    site.clock.awaitPendingSleeps(1);

    end.accept(started);

    site.awaitNoSleeps();
    site.clock.advance(Duration.ofHours(1));
    assertThat(site.requests()).containsExactly("POST ");
  }

  static List<Consumer<CompletableFuture<?>>> aFutureThatEndsBeforeForgetsThePause() {
    return List.of(
        future -> future.cancel(true),
        future -> future.completeExceptionally(new TimeoutException()), // As orTimeout does.
        future -> future.complete(null));
  }

  @Test
  void aClosedClientEndsWhatIsUnderWayAndTakesNothingMore() throws Exception {
    site.server.respondNext(CannedResponse.status(200).json("{}").delayed(Duration.ofMinutes(10)));
    CompletableFuture<JobExecution> fetched = site.job.getAsync("exec-1");
    Site.spinWhile(() -> site.server.requestCount() == 0);

    site.blaxel.close();

    assertThat(failure(fetched))
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith("the client was closed");
    assertThat(failure(site.job.getAsync("exec-1"))).isInstanceOf(IllegalStateException.class);
    assertThat(failure(site.job.startAsync(Site.tasks(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void whatADecoratorThrowsIsWhatTheFutureFailsWith() throws Exception {
    site.close();
    IllegalStateException thrown = new IllegalStateException("no context");
    site =
        Site.stopped(
            server -> server,
            client ->
                client.taskDecorator(
                    task -> {
                      throw thrown;
                    }));

    assertThat(failure(site.job.getAsync("exec-1"))).isSameAs(thrown);
  }

  @Test
  void whatIsDoneWithAnAnswerMayMakeAnotherCall() throws Exception {
    String id = site.start(1).id();

    CompletableFuture<Optional<JobExecution>> both =
        site.job.getAsync(id).thenCompose(first -> site.job.findAsync(id));

    assertThat(value(both)).isPresent();
  }
}
