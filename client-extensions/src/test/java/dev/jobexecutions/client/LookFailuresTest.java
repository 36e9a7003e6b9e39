package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LookFailuresTest {
  private final BlaxelException soon = passing(1);
  private final BlaxelException late = passing(30);
  private final BlaxelException lasting = Refused.badRequest("no", null);

  private final LookFailures failures = new LookFailures();

  private static BlaxelException passing(int seconds) {
    ErrorAnswer answer =
        new ErrorAnswer(
            503,
            null,
            null,
            null,
            null,
            null,
            Duration.ofSeconds(seconds),
            null,
            true,
            "",
            Map.of());
    return new ServerErrorException("busy", answer);
  }

  private void add(BlaxelException... each) {
    for (BlaxelException failure : each) failures.add(failure, false);
  }

  @Test
  void theLongestPauseIsAskedFor() {
    add(soon, late, soon);
    assertThat(failures.worst()).isSameAs(late);
    assertThat(failures.areLasting()).isFalse();
  }

  @Test
  void whatDoesNotPassCountsMost() {
    add(late, lasting, soon);
    failures.add(late, true);
    assertThat(failures.worst()).isSameAs(lasting);
    assertThat(failures.areLasting()).isTrue();
  }

  @Test
  void aFirstLookIsNotBorne() {
    failures.add(soon, true);
    add(late);
    assertThat(failures.worst()).isSameAs(soon);
    assertThat(failures.areLasting()).isTrue();
  }

  @Test
  void noneIsNone() {
    assertThat(failures.worst()).isNull();
    assertThat(failures.areLasting()).isFalse();
  }

  /** As a watch looks, which knows by other handles what it asks for. */
  @Test
  void ofLooksThatBearWhatIsMissingNoneIsAFirstOne() {
    try (Site site = Site.jumping(UnaryOperator.identity())) {
      respond(site, "exec-1", 503, "1");
      respond(site, "exec-2", 429, "30");
      List<RunningExecution> runs = List.of(unseen(site, "exec-1"), unseen(site, "exec-2"));
      SingleLooks looks = new SingleLooks(runs, (run, refusal) -> {});
      looks.tell((run, execution) -> {}, failures);
      assertThat(failures.worst()).isInstanceOf(RateLimitedException.class);
      assertThat(failures.areLasting()).isFalse();
    }
  }

  private static RunningExecution unseen(Site site, String id) {
    return new RunningExecution(site.job.unrepeated(), id, null, null);
  }

  private static void respond(Site site, String id, int status, String retryAfter) {
    site.server.respondNext(
        request -> request.path().endsWith("/" + id),
        CannedResponse.status(status).header("Retry-After", retryAfter));
  }
}
