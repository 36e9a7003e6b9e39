package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for an execution whose end someone else comes to see first, by the same handle. */
@Timeout(60)
class SharedWaitTest {
  private static final Duration SOON = Duration.ofMillis(100);

  /** What happens while a look is under way, which then never comes to its end. */
  @Nullable private volatile Runnable meanwhile;

  private final CountDownLatch release = new CountDownLatch(1);
  private final Site site =
      Site.jumping(
          server ->
              Site.before(this::stall).apply(server.lifecycle(ExecutionLifecycle.neverEnding())));

  private void stall(ReceivedRequest request) {
    Runnable other = meanwhile;
    if (other == null || !request.method().equals("GET")) return;
    other.run();
    Deaf.await(release);
  }

  @AfterEach
  void close() {
    release.countDown();
    site.close();
  }

  private static void end(RunningExecution run) {
    JobExecution seen = run.lastSeen().orElseThrow();
    run.saw(seen.toBuilder().status(JobExecutionStatus.SUCCEEDED).build());
  }

  private RunningExecution seen() {
    RunningExecution run = site.start(1);
    run.get();
    return run;
  }

  @Test
  void anEndThatAnotherSawWhileTheTimeRanOutIsAnEnd() {
    RunningExecution run = seen();
    meanwhile = () -> end(run);

    assertThat(run.await(SOON)).isSameAs(run.lastSeen().orElseThrow());
  }

  @Test
  void soItIsForAFuture() throws Exception {
    RunningExecution run = seen();
    meanwhile = () -> end(run);

    assertThat(run.awaitAsync(SOON).get(20, TimeUnit.SECONDS))
        .isSameAs(run.lastSeen().orElseThrow());
  }

  @Test
  void soItIsForTheFirstOfSeveral() {
    RunningExecution run = seen();
    RunningExecution other = seen();
    meanwhile = () -> end(run);

    assertThat(RunningExecution.awaitAny(List.of(other, run), SOON))
        .isSameAs(run.lastSeen().orElseThrow());
  }

  @Test
  void itIsReportedToo() throws Exception {
    RunningExecution run = seen();
    RunningExecution later = seen();
    List<String> reports = Collections.synchronizedList(new ArrayList<>());
    meanwhile = () -> end(run);
    run.await(SOON, report -> reports.add(report.toString()));
    meanwhile = () -> end(later);
    later.awaitAsync(SOON, report -> reports.add("later: " + report)).get(20, TimeUnit.SECONDS);

    assertThat(reports)
        .containsExactly("succeeded, 0 of 1 tasks done", "later: succeeded, 0 of 1 tasks done");
  }

  @Test
  void itIsReportedThoughAnotherOneGoesOn() {
    RunningExecution run = seen();
    RunningExecution other = seen();
    List<RunningExecution> ended = new ArrayList<>();
    meanwhile = () -> end(run);

    assertThatThrownBy(
            () ->
                RunningExecution.awaitAll(
                    List.of(other, run),
                    SOON,
                    report -> {
                      if (report.isFinished()) ended.add(report.run());
                    }))
        .isInstanceOf(StillRunningException.class);
    assertThat(ended).containsExactly(run);
  }

  @Test
  void whatTheListenerThrowsThenFailsTheFuture() {
    RunningExecution run = seen();
    IllegalStateException mine = new IllegalStateException("enough");
    meanwhile = () -> end(run);
    CompletableFuture<?> done =
        run.awaitAsync(
            SOON,
            report -> {
              throw mine;
            });

    assertThatThrownBy(() -> done.get(20, TimeUnit.SECONDS)).cause().isSameAs(mine);
  }

  @Test
  void oneThatGoesOnIsNamedAloneThough() {
    RunningExecution run = seen();
    RunningExecution other = seen();
    meanwhile = () -> end(run);

    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(other, run), SOON))
        .isInstanceOfSatisfying(
            StillRunningException.class,
            over -> assertThat(over.stillRunning()).containsExactly(other));
  }

  @Test
  void anEndThatIsKnownIsReportedAsAnyOther() throws Exception {
    RunningExecution run = seen();
    end(run);
    List<String> reports = new ArrayList<>();

    run.await(Site.LONG, report -> reports.add(report.toString()));
    run.awaitAsync(Site.LONG, report -> reports.add("later: " + report)).get(1, TimeUnit.MINUTES);

    assertThat(reports)
        .containsExactly("succeeded, 0 of 1 tasks done", "later: succeeded, 0 of 1 tasks done");
  }

  @Test
  void anEndThatAnotherSawInBetweenIsReportedToo() {
    RunningExecution run = site.start(1);
    List<String> reports = new ArrayList<>();

    run.await(
        Site.LONG,
        report -> {
          reports.add(report.toString());
          if (reports.size() == 1) end(run);
        });

    assertThat(reports)
        .containsExactly("queued, 0 of 1 tasks done", "succeeded, 0 of 1 tasks done");
  }
}
