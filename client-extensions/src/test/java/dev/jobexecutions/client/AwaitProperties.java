package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The promises of {@link RunningExecution#awaitAll} and {@link RunningExecution#awaitAny}, against
 * random lives in a list that others use too, and requests that fail at random. Each schedule is
 * made of one number; jqwik prints that of a failure.
 */
class AwaitProperties {
  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void allAreAsTheServerHasThem(@ForAll long seed) {
    try (Schedule schedule = new Schedule(seed)) {
      List<JobExecution> done = RunningExecution.awaitAll(schedule.runs, Site.LONG);

      assertThat(ids(done)).isEqualTo(schedule.runs.stream().map(RunningExecution::id).toList());
      done.forEach(schedule::requireTrue);
      schedule.requireFewRequests();
    }
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void theFirstIsOneThatHasEnded(@ForAll long seed) {
    try (Schedule schedule = new Schedule(seed)) {
      JobExecution first = RunningExecution.awaitAny(schedule.runs, Site.LONG);

      schedule.requireTrue(first);
      // It is the first given of those that have been seen to have ended.
      assertThat(
              schedule.runs.stream()
                  .filter(RunningExecution::isFinished)
                  .findFirst()
                  .orElseThrow()
                  .id())
          .isEqualTo(first.getMetadata().getId());
      schedule.requireFewRequests();
    }
  }

  private static final class Schedule implements AutoCloseable {
    private final long seed;
    private final Random random;
    private final Site site;
    private final List<RunningExecution> runs = new ArrayList<>();
    private final boolean crowded;
    private final int failing;
    private final long before;

    Schedule(long seed) {
      this.seed = seed;
      random = new Random(seed);
      failing = random.nextBoolean() ? 0 : 3;
      crowded = random.nextBoolean();
      boolean oldestFirst = crowded && random.nextBoolean();
      int cap = crowded ? List.of(2, 7, 1_000).get(random.nextInt(3)) : 1_000;
      Duration visible = random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(3);
      site =
          Site.jumping(
              random.nextBoolean() ? ApiVersion.V2026_04_16 : ApiVersion.V2026_04_28,
              server ->
                  (oldestFirst ? server.oldestFirst() : server)
                      .pageSizeCap(cap)
                      .lifecycle(request -> life().visibleAfter(visible))
                      .intercept(this::answer));
      if (crowded) others(40);
      int count = 1 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        runs.add(site.blaxel.job(JOB).start(Site.tasks(1 + random.nextInt(3))));
      }
      if (crowded) others(random.nextInt(60));
      Collections.shuffle(runs, random);
      before = site.server.requestCount();
    }

    private void others(int count) {
      site.server.add(
          ExecutionSeed.job(JOB)
              .count(count)
              .randomSeed(random.nextLong())
              .until(site.clock.instant().plusSeconds(count))
              .over(Duration.ofHours(1))
              .generate());
    }

    private ExecutionLifecycle life() {
      ExecutionLifecycle life =
          switch (random.nextInt(3)) {
            case 0 -> ExecutionLifecycle.failing(1);
            case 1 -> ExecutionLifecycle.cancelledAfter(Duration.ofSeconds(random.nextInt(100)));
            default -> ExecutionLifecycle.succeeding();
          };
      return life.queuedFor(Duration.ofSeconds(random.nextInt(30)))
          .taskTime(Duration.ofSeconds(1 + random.nextInt(300)));
    }

    private synchronized Optional<CannedResponse> answer(ReceivedRequest request) {
      if (!request.method().equals("GET") || random.nextInt(100) >= failing) {
        return Optional.empty();
      }
      CannedResponse busy = CannedResponse.status(random.nextBoolean() ? 503 : 429);
      return Optional.of(random.nextBoolean() ? busy : busy.header("Retry-After", "5"));
    }

    void requireTrue(JobExecution told) {
      JobExecution truth =
          site.server.executions(JOB).stream()
              .filter(
                  each -> Objects.equals(each.getMetadata().getId(), told.getMetadata().getId()))
              .findFirst()
              .orElseThrow();
      assertThat(StatusGroups.isFinished(told.getStatus())).as("seed %d", seed).isTrue();
      assertThat(told.getStatus()).as("seed %d", seed).isEqualTo(truth.getStatus());
    }

    /** Twice as many as executions in each look at most; one where there are no others. */
    void requireFewRequests() {
      long looks = site.clock.sleeps().size() + 1L;
      long requests = site.server.requestCount() - before;
      assertThat(requests).as("seed %d", seed).isLessThanOrEqualTo(2 * looks * runs.size());
      long visible = site.clock.sleeps().stream().limit(6).count();
      if (!crowded) {
        assertThat(requests)
            .as("seed %d", seed)
            .isLessThanOrEqualTo(looks + (visible + 1) * (runs.size() + 1L));
      }
    }

    @Override
    public void close() {
      site.close();
    }
  }
}
