package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever wants no more frees the connection: the server, which is slow, sees it close. */
@Timeout(30)
class EarlyEndTest {
  private final RawServer server = new RawServer(RawServer.Reply.stalled(""));
  private final BlaxelExecutions blaxel =
      BlaxelExecutions.builder().baseUrl(server.url()).apiKey("planted-secret").build();
  private final ExecutionListing listing = blaxel.job("etl").list();

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  @Test
  void aCancelledFuture() throws Exception {
    try (AsyncPages<ExecutionPage> pages = listing.asyncPages()) {
      CompletableFuture<?> page = pages.next();
      server.received.take();
      page.cancel(true);
      server.awaitHangUp();
    }
  }

  @Test
  void closedPages() throws Exception {
    AsyncPages<ExecutionPage> pages = listing.prefetch(2).asyncPages();
    CompletableFuture<?> page = pages.next();
    for (int i = 0; i < 3; i++) server.received.take();
    pages.close();
    for (int i = 0; i < 3; i++) server.awaitHangUp();
    assertThat(page)
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableThat()
        .withMessageContaining("was closed while it was read");
  }

  @Test
  void aStreamThatAnotherThreadCloses() throws Exception {
    Stream<JobExecution> stream = listing.stream();
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(() -> Assertions.catchThrowable(stream::findFirst));
    server.received.take();
    stream.close();
    server.awaitHangUp();
    assertThat(failure.get(10, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was closed while it was read");
  }

  @Test
  void aCancelledSubscription() throws Exception {
    CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    listing
        .publisher()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscribed.complete(subscription);
              }

              @Override
              public void onNext(JobExecution execution) {}

              @Override
              public void onError(Throwable failure) {}

              @Override
              public void onComplete() {}
            });
    subscribed.join().request(1);
    server.received.take();
    subscribed.join().cancel();
    server.awaitHangUp();
  }
}
