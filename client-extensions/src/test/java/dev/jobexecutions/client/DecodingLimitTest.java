package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DecodingLimitTest {
  private final DecodingLimit limit = new DecodingLimit(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letAllEnd() {
    end.countDown();
  }

  /** Begins to decode a page in another thread. */
  private CompletableFuture<String> decode(
      DecodingLimit.Page page, DecodingLimit.Decoding<String> how) {
    CompletableFuture<String> decoded = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                decoded.complete(page.decoded(how));
              } catch (Exception e) {
                decoded.completeExceptionally(e);
              }
            })
        .start();
    return decoded;
  }

  /** Takes the one place there is, until the end. */
  private CompletableFuture<String> occupy() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> decoded =
        decode(
            limit.page(),
            () -> {
              begun.countDown();
              Deaf.await(end);
              return "first";
            });
    begun.await();
    return decoded;
  }

  @Test
  void soManyAreDecodedAtOneTime() throws Exception {
    CompletableFuture<String> first = occupy();
    CompletableFuture<String> second = decode(limit.page(), this::whenItComes);
    Site.spinWhile(() -> !second.isDone() && limit.waiting() == 0);
    end.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("in turn");
  }

  /** Tells whether the one that has the place is told to end. */
  private String whenItComes() {
    return end.getCount() == 0 ? "in turn" : "too early";
  }

  @Test
  void oneThatIsNeededWaitsForNone() throws Exception {
    CompletableFuture<String> first = occupy();
    DecodingLimit.Page page = limit.page();
    page.need();
    assertThat(decode(page, () -> "needed").get(10, TimeUnit.SECONDS)).isEqualTo("needed");
    assertThat(first).isNotDone();
  }

  @Test
  void oneThatIsNeededWhileItWaitsGoesOn() throws Exception {
    CompletableFuture<String> first = occupy();
    DecodingLimit.Page page = limit.page();
    CompletableFuture<String> second = decode(page, () -> "needed");
    Site.spinWhile(() -> limit.waiting() == 0);
    page.need();
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("needed");
    assertThat(first).isNotDone();
    // It has taken no place, and so gives none back.
    CompletableFuture<String> third = decode(limit.page(), this::whenItComes);
    Site.spinWhile(() -> !third.isDone() && limit.waiting() == 0);
    end.countDown();
    assertThat(third.get(10, TimeUnit.SECONDS)).isEqualTo("in turn");
  }

  @Test
  void oneThatFailsGivesItsPlaceBack() throws Exception {
    CompletableFuture<String> broken =
        decode(
            limit.page(),
            () -> {
              throw new IOException("broken");
            });
    assertThat(broken).failsWithin(10, TimeUnit.SECONDS);
    assertThat(decode(limit.page(), () -> "next").get(10, TimeUnit.SECONDS)).isEqualTo("next");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_000})
  void anAnswerThatIsNotNeededYetIsDecodedWithinTheLimit(int spaces) throws Exception {
    try (Site site = Site.calling(UnaryOperator.identity())) {
      CompletableFuture<String> first = occupy();
      PendingCall<JobExecution> call = ahead(site, spaces);
      Site.spinWhile(() -> !call.done().isDone() && limit.waiting() == 0);
      assertThat(call.done()).isNotDone();
      assertThat(site.job.list()).isEmpty(); // Not ahead, and so not within the limit.
      call.need();
      assertThat(call.await().getMetadata().getId()).isEqualTo("exec-1");
      assertThat(first).isNotDone();
    }
  }

  /** It would keep others waiting while its bytes are still on their way. */
  @Test
  void anAnswerThatIsTooLargeToBeReadWholeIsNot() throws Exception {
    try (Site site = Site.calling(UnaryOperator.identity())) {
      CompletableFuture<String> first = occupy();
      assertThat(ahead(site, 5_000_000).await().getMetadata().getId()).isEqualTo("exec-1");
      assertThat(first).isNotDone();
    }
  }

  private PendingCall<JobExecution> ahead(Site site, int spaces) {
    String json = "{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{}" + " ".repeat(spaces) + "}";
    site.server.respondNext(CannedResponse.status(200).json(json));
    PendingCall<JobExecution> call = site.job.api().get(Executions.JOB, "exec-1");
    call.startAhead(limit.page());
    return call;
  }
}
