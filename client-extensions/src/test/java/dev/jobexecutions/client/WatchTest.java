package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches a job on a clock that stands still unless the test moves it. */
@Timeout(60)
class WatchTest extends WatchedJob {
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
}
