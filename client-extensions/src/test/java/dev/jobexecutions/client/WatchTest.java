package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches a job on a clock that stands still unless the test moves it. */
@Timeout(60)
class WatchTest {
  private static final Duration LATER = Duration.ofSeconds(15);

  private Site site = Site.stopped(server -> server);
  private final List<String> changes = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    site.close();
  }

  private void reopen(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.stopped(version, settings);
  }

  private void note(ExecutionChange change) {
    changes.add(
        change.kind()
            + " "
            + change.execution().getMetadata().getId()
            + " "
            + change.previousStatus().map(status -> status + " -> ").orElse("")
            + change.execution().getStatus());
  }

  /** Begins a watch, and waits until it has seen what is there. */
  private ExecutionWatch watch() throws InterruptedException {
    ExecutionWatch watch = site.job.watch(this::note);
    site.clock.awaitPendingSleeps(1);
    return watch;
  }

  /** Lets the watch look again. */
  private void look() throws InterruptedException {
    site.clock.awaitPendingSleeps(1);
    site.clock.advance(LATER);
    site.clock.awaitPendingSleeps(1);
  }

  private static ExecutionSeed seed(int count) {
    return ExecutionSeed.job(JOB).count(count).until(Site.START);
  }

  private static JobExecution with(JobExecution execution, JobExecutionStatus status) {
    return execution.toBuilder().status(status).build();
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aLifeIsToldFromItsBeginningToItsEnd(ApiVersion version) throws Exception {
    reopen(
        version,
        server ->
            server
                .executions(seed(150).generate())
                .lifecycle(
                    ExecutionLifecycle.succeeding()
                        .queuedFor(Duration.ofSeconds(20))
                        .pendingFor(Duration.ofSeconds(20))
                        .taskTime(Duration.ofSeconds(20))));
    try (ExecutionWatch watch = watch()) {
      String id = site.start(1).id();
      for (int i = 0; i < 6; i++) look();

      assertThat(changes)
          .containsExactly(
              "CREATED " + id + " queued",
              "STATUS_CHANGED " + id + " queued -> pending",
              "STATUS_CHANGED " + id + " pending -> running",
              "FINISHED " + id + " running -> succeeded");
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void whatIsThereAlreadyIsNoChange() throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> server.executions(seed(300).generate()));
    try (ExecutionWatch watch = watch()) {
      look();
      look();

      assertThat(changes).isEmpty();
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void aLookWithoutNewsIsOneRequest() throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> server.executions(finished(300)));
    try (ExecutionWatch watch = watch()) {
      look();

      // Those for 100 are of the first look, also such as were given up and still arrive.
      assertThat(site.requests().stream().filter(request -> !request.contains("limit=10")))
          .hasSize(1);
      assertThat(watch.ended()).isNotDone();
    }
  }

  private static List<JobExecution> finished(int count) {
    return seed(count).generate().stream()
        .map(execution -> with(execution, JobExecutionStatus.SUCCEEDED))
        .toList();
  }

  /** More than a page, and more than are remembered. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 21, 130})
  void everyNewExecutionIsToldOnceHoweverManyThereAre(int count) throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> server.executions(finished(1_500)));
    List<JobExecution> created =
        ExecutionSeed.job(JOB)
            .count(count)
            .randomSeed(7)
            .until(Site.START.plus(Duration.ofDays(300)))
            .generate()
            .stream()
            .filter(execution -> created(execution).isAfter(Site.START))
            .map(execution -> with(execution, JobExecutionStatus.RUNNING))
            .toList();
    try (ExecutionWatch watch = watch()) {
      site.server.add(created);
      look();
      look();

      assertThat(changes)
          .containsExactlyInAnyOrderElementsOf(
              created.stream()
                  .map(execution -> "CREATED " + execution.getMetadata().getId() + " running")
                  .toList());
      assertThat(watch.ended()).isNotDone();
    }
  }

  private static Instant created(JobExecution execution) {
    return ExecutionReadings.createdAt(execution).orElseThrow();
  }

  @Test
  void oneThatEndedBetweenTwoLooksIsCreatedAndFinished() throws Exception {
    try (ExecutionWatch watch = watch()) {
      String id = site.start(1).id();
      site.clock.advance(Duration.ofMinutes(1));
      look();

      assertThat(changes)
          .containsExactly("CREATED " + id + " succeeded", "FINISHED " + id + " succeeded");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** Deep down in a long list, where no look would come across it. */
  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void anOldOneThatEndsIsNotOverlooked(ApiVersion version) throws Exception {
    List<JobExecution> all = new java.util.ArrayList<>(finished(400));
    int old = 350;
    all.sort((a, b) -> created(b).compareTo(created(a)));
    all.set(old, with(all.get(old), JobExecutionStatus.RUNNING));
    reopen(version, server -> server.executions(all));
    try (ExecutionWatch watch = watch()) {
      site.server.add(with(all.get(old), JobExecutionStatus.TIMEOUT));
      look();

      assertThat(changes)
          .containsExactly(
              "FINISHED " + all.get(old).getMetadata().getId() + " running -> timeout");
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void aListThatBeginsWithTheOldestIsWatchedAtItsEnd() throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> server.oldestFirst().executions(finished(250)));
    try (ExecutionWatch watch = watch()) {
      String first = site.start(1).id();
      site.clock.advance(Duration.ofMinutes(1));
      look();
      String second = site.start(1).id();
      look();
      site.clock.advance(Duration.ofMinutes(1));
      look();

      assertThat(changes)
          .containsExactly(
              "CREATED " + first + " succeeded",
              "FINISHED " + first + " succeeded",
              "CREATED " + second + " succeeded",
              "FINISHED " + second + " succeeded");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** Nothing shows at first how the server sorts. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aJobWithoutExecutionsIsWatchedFromItsFirstOne(boolean oldestFirst) throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> oldestFirst ? server.oldestFirst() : server);
    try (ExecutionWatch watch = watch()) {
      for (int i = 0; i < 5; i++) {
        site.start(1);
        look();
      }
      look();

      assertThat(changes.stream().filter(change -> change.startsWith("CREATED"))).hasSize(5);
      assertThat(changes.stream().filter(change -> change.startsWith("FINISHED"))).hasSize(5);
      assertThat(changes).doesNotHaveDuplicates();
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void oneThatIsRemovedIsNoLongerAskedFor() throws Exception {
    reopen(ApiVersion.V2026_04_16, server -> server.lifecycle(ExecutionLifecycle.neverEnding()));
    try (ExecutionWatch watch = watch()) {
      String id = site.start(1).id();
      look();
      site.server.remove(id);
      look();
      long before = site.server.requestCount();
      look();

      assertThat(changes).filteredOn(change -> change.startsWith("FINISHED")).isEmpty();
      assertThat(site.server.requestCount() - before).isEqualTo(1);
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void failuresThatMayPassLoseNothing() throws Exception {
    try (ExecutionWatch watch = watch()) {
      String id = site.start(1).id();
      site.server.respondNext(CannedResponse.status(503));
      look();
      site.server.respondNext(CannedResponse.status(500), CannedResponse.status(500));
      look();
      look();
      look();

      assertThat(changes).first().asString().startsWith("CREATED " + id);
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void failuresThatGoOnEndAWatch() throws Exception {
    ExecutionWatch watch = watch();
    site.server.close();
    while (!watch.ended().isDone()) {
      site.clock.advance(LATER);
      Thread.onSpinWait();
    }

    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TransportException.class);
  }

  @Test
  void aJobThatDoesNotExistEndsAWatchAtOnce() {
    ExecutionWatch watch = site.blaxel.job("none").watch(this::note);

    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void whatTheCallbackThrowsEndsAWatch() throws Exception {
    IllegalStateException mine = new IllegalStateException("enough");
    ExecutionWatch watch =
        site.job.watch(
            change -> {
              throw mine;
            });
    site.clock.awaitPendingSleeps(1);
    site.start(1);
    site.clock.advance(LATER);

    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES)).hasCause(mine);
    while (site.clock.pendingSleeps() > 0) Thread.onSpinWait();
  }

  @Test
  void aClosedWatchLooksNoMore() throws Exception {
    ExecutionWatch watch = watch();
    long before = site.server.requestCount();

    watch.close();
    watch.close();

    assertThat(watch.ended().get(1, TimeUnit.MINUTES)).isNull();
    while (site.clock.pendingSleeps() > 0) Thread.onSpinWait();
    site.clock.advance(LATER);
    assertThat(site.server.requestCount()).isEqualTo(before);
  }

  @Test
  void aClosedClientEndsAWatch() throws Exception {
    ExecutionWatch watch = watch();

    site.blaxel.close();

    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was ended by close()");
    assertThat(site.clock.pendingSleeps()).isZero();
  }

  @Test
  void itLooksSoonAfterAChangeAndEverLessOftenWithoutOne() throws Exception {
    try (ExecutionWatch watch = watch()) {
      look();
      look();
      site.start(1);
      look();

      assertThat(site.clock.sleeps())
          .containsExactly(
              Duration.ofMillis(500),
              Duration.ofMillis(650),
              Duration.ofMillis(845),
              Duration.ofMillis(500));
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void aSubscriberGetsWhatItAsksForAndAskingForNothingLooksForNothing() throws Exception {
    List<ExecutionChange> received = new CopyOnWriteArrayList<>();
    Asking subscriber = new Asking(received);
    site.job.watch().subscribe(subscriber);
    assertThat(site.server.requestCount()).isZero();

    subscriber.ask(1);
    site.clock.awaitPendingSleeps(1);
    String first = site.start(1).id();
    String second = site.start(1).id();
    site.clock.advance(LATER);
    while (received.isEmpty()) Thread.onSpinWait();
    assertThat(received)
        .singleElement()
        .hasToString("CREATED " + first + " succeeded, 1 of 1 tasks done");

    subscriber.ask(3);
    while (received.size() < 4) Thread.onSpinWait();
    assertThat(site.clock.pendingSleeps()).isZero();
    assertThat(received)
        .extracting(change -> change.execution().getMetadata().getId())
        .containsExactly(first, first, second, second);
    subscriber.cancel();
  }

  /** Asks for as much as a test says. */
  private static final class Asking implements Flow.Subscriber<ExecutionChange> {
    private final List<ExecutionChange> received;
    @javax.annotation.Nullable private volatile Flow.Subscription subscription;

    Asking(List<ExecutionChange> received) {
      this.received = received;
    }

    void ask(long count) {
      java.util.Objects.requireNonNull(subscription).request(count);
    }

    void cancel() {
      java.util.Objects.requireNonNull(subscription).cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
    }

    @Override
    public void onNext(ExecutionChange change) {
      received.add(change);
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {}
  }
}
