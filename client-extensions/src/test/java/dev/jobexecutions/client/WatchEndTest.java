package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a watch looks, and what ends it. */
@Timeout(60)
class WatchEndTest extends WatchedJob {
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
  void a404OfAProxyMayPassToo() throws Exception {
    try (ExecutionWatch watch = watch()) {
      String id = site.start(1).id();
      site.server.respondNext(CannedResponse.status(404).body("text/html", "<html>none</html>"));
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
    site.awaitNoSleeps();
  }

  @Test
  void aClosedWatchLooksNoMore() throws Exception {
    ExecutionWatch watch = watch();
    long before = site.server.requestCount();

    watch.close();
    watch.close();

    assertThat(watch.ended().get(1, TimeUnit.MINUTES)).isNull();
    site.awaitNoSleeps();
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
  void aClosedClientTellsItsSubscriberInAThreadOfItsOwn() throws Exception {
    Asking subscriber = new Asking(new CopyOnWriteArrayList<>());
    site.job.watch().subscribe(subscriber);
    subscriber.ask(1);
    site.clock.awaitPendingSleeps(1);
    Site.spinWhile(WatchEndTest::isBeingDriven); // Else it would find the end by itself.

    site.blaxel.close();

    assertThat(subscriber.failedIn.get(1, TimeUnit.MINUTES)).isNotSameAs(Thread.currentThread());
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
    Site.spinWhile(() -> received.isEmpty());
    assertThat(received)
        .singleElement()
        .hasToString("CREATED " + first + " succeeded, 1 of 1 tasks done");

    subscriber.ask(3);
    Site.spinWhile(() -> received.size() < 4);
    assertThat(site.clock.pendingSleeps()).isZero();
    assertThat(received)
        .extracting(change -> change.execution().getMetadata().getId())
        .containsExactly(first, first, second, second);
    subscriber.cancel();
    assertThat(subscriber.failedIn).isNotDone();
  }

  /** Whether a thread is at work on a watch, which has begun its pause a moment ago. */
  private static boolean isBeingDriven() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(Watch.class.getName()));
  }

  /** Asks for as much as a test says. */
  private static final class Asking implements Flow.Subscriber<ExecutionChange> {
    private final List<ExecutionChange> received;
    final CompletableFuture<Thread> failedIn = new CompletableFuture<>();
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
      failedIn.complete(Thread.currentThread());
    }

    @Override
    public void onComplete() {}
  }
}
