package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers about another execution than the one that was asked for. */
class MixedUpAnswersTest {
  private final Site site = Site.calling(client -> client);

  @AfterEach
  void close() {
    site.close();
  }

  private void next(String metadata) {
    site.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{" + metadata + "},\"spec\":{},\"status\":\"succeeded\"}"));
  }

  private void assertRefused(String doing, ThrowingCallable call) {
    next("\"id\":\"exec-9\"");
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ResponseFormatException.class,
            failure -> assertThat(failure.path()).isEqualTo("$.metadata.id"))
        .hasMessageStartingWith(
            doing + " execution 'exec-1' of job '" + Executions.JOB + "' failed")
        .hasMessageContaining("the answer is about execution 'exec-9'");
  }

  @Test
  void areNotWhatWasAskedFor() {
    assertRefused("Getting", () -> site.job.get("exec-1"));
    assertRefused("Getting", () -> site.job.find("exec-1"));
  }

  @Test
  void passWhereAnExecutionIsWaitedFor() {
    RunningExecution run = site.job.start(Site.tasks(1));
    run.get();
    next("\"id\":\"exec-9\"");
    assertThat(run.await(Duration.ofHours(1)).getMetadata().getId()).isEqualTo(run.id());
  }

  @Test
  void endNoWait() {
    assertRefused("Getting", () -> site.job.execution("exec-1").await(Duration.ofHours(1)));
  }

  @Test
  void tellOfNoCancellation() {
    assertRefused("Cancelling", () -> site.job.execution("exec-1").cancel());
  }

  @Test
  void thoseWithoutAnIdAreTaken() {
    next("");
    assertThat(site.job.get("exec-1").getMetadata().getId()).isNull();
    next("\"id\":\"\"");
    assertThat(site.job.get("exec-1").getMetadata().getId()).isEmpty();
  }
}
