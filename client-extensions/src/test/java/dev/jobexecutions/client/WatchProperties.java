package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.Nullable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * The promise of {@link JobExecutions#watch()}, against random lives that go on at random between
 * and during looks, some of which fail. Each schedule is made of one number; jqwik prints that of a
 * failure.
 */
class WatchProperties {
  private static final List<JobExecutionStatus> GOING_ON =
      List.of(
          JobExecutionStatus.QUEUED,
          JobExecutionStatus.PENDING,
          JobExecutionStatus.RUNNING,
          JobExecutionStatus.of("defragmenting"));
  private static final List<JobExecutionStatus> FINAL =
      List.of(
          JobExecutionStatus.SUCCEEDED,
          JobExecutionStatus.FAILED,
          JobExecutionStatus.TIMEOUT,
          JobExecutionStatus.CANCELLED);

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void whatBecomesOfEachExecutionIsToldOnce(@ForAll long seed) throws Exception {
    try (Schedule schedule = new Schedule(seed)) {
      schedule.run();
    }
  }

  /** What an execution went through, and whether it is still there. */
  private static final class Life {
    final List<JobExecutionStatus> statuses = new ArrayList<>();
    final boolean before;
    boolean removed;
    int watchedFrom;

    Life(boolean before) {
      this.before = before;
    }

    JobExecutionStatus now() {
      return statuses.get(statuses.size() - 1);
    }
  }

  private static final class Schedule implements AutoCloseable {
    private final long seed;
    private final Random random;
    private final Site site;
    private final Map<String, JobExecution> there = new LinkedHashMap<>();
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final List<ExecutionChange> changes = new CopyOnWriteArrayList<>();
    private int created;

    Schedule(long seed) {
      this.seed = seed;
      random = new Random(seed);
      boolean oldestFirst = random.nextBoolean();
      int cap = List.of(2, 5, 20, 1_000).get(random.nextInt(4));
      site =
          Site.patient(
              random.nextBoolean() ? ApiVersion.V2026_04_16 : ApiVersion.V2026_04_28,
              server -> (oldestFirst ? server.oldestFirst() : server).pageSizeCap(cap));
    }

    void run() throws InterruptedException {
      int before = List.of(0, 1, 2, 30, 120).get(random.nextInt(5));
      for (int i = 0; i < before; i++) create(true);
      try (ExecutionWatch watch = site.job.watch(changes::add)) {
        site.clock.awaitPendingSleeps(1);
        lives.values().forEach(life -> life.watchedFrom = life.statuses.size() - 1);
        site.server.beforeEachListing(request -> change(random.nextInt(2)));
        for (int round = 0; round < 8; round++) {
          change(random.nextInt(6));
          if (round % 3 != 0) fail();
          look();
        }
        site.server.beforeEachListing(request -> {});
        for (int i = 0; i < 6; i++) look();
        assertThat(watch.ended()).as("seed %d", seed).isNotDone();
      }
      lives.forEach(this::check);
      assertThat(changes)
          .extracting(change -> change.execution().getMetadata().getId())
          .allMatch(lives::containsKey);
    }

    private void look() throws InterruptedException {
      site.clock.advance(Duration.ofSeconds(15));
      site.clock.awaitPendingSleeps(1);
    }

    private void fail() {
      switch (random.nextInt(4)) {
        case 0 -> site.server.respondNext(CannedResponse.status(503));
        case 1 ->
            site.server.respondNext(
                request -> request.target().contains("/exec-"), CannedResponse.status(500));
        case 2 -> site.server.respondNext(CannedResponse.status(429).header("Retry-After", "20"));
        default -> site.server.loseNextAnswers(request -> true, 2);
      }
    }

    /** Called by this thread and, while it waits, by the server's. */
    private synchronized void change(int times) {
      for (int i = 0; i < times; i++) {
        List<String> ids = new ArrayList<>(there.keySet());
        // The newest ones, at the place where a look begins or ends, live the most.
        int from = Math.max(0, ids.size() - (random.nextBoolean() ? 3 : ids.size()));
        String id = ids.isEmpty() ? null : ids.get(from + random.nextInt(ids.size() - from));
        int dice = random.nextInt(10);
        if (id == null || dice < 3) create(false);
        else if (dice < 4) remove(id);
        else go(id, dice < 7 ? GOING_ON : FINAL);
      }
    }

    private void create(boolean before) {
      String id = "exec-" + created++;
      Instant time =
          before
              ? Site.START.minusSeconds(1_000).plusSeconds(created)
              : site.clock.instant().plusMillis(created);
      List<JobExecutionStatus> choice = random.nextInt(4) > 0 && before ? FINAL : GOING_ON;
      lives.put(id, new Life(before));
      there.put(id, Executions.with(m -> m.id(id).job(JOB).createdAt(time.toString())));
      put(id, choice.get(random.nextInt(4)));
    }

    private void go(String id, List<JobExecutionStatus> choice) {
      JobExecutionStatus now = life(id).now();
      if (!FINAL.contains(now)) put(id, choice.get(random.nextInt(4)));
    }

    private void put(String id, JobExecutionStatus status) {
      JobExecution execution =
          Objects.requireNonNull(there.get(id)).toBuilder().status(status).build();
      life(id).statuses.add(status);
      there.put(id, execution);
      site.server.add(execution);
    }

    private void remove(String id) {
      there.remove(id);
      life(id).removed = true;
      site.server.remove(id);
    }

    private Life life(String id) {
      return Objects.requireNonNull(lives.get(id));
    }

    private void check(String id, Life life) {
      List<ExecutionChange> told =
          changes.stream()
              .filter(change -> id.equals(change.execution().getMetadata().getId()))
              .toList();
      String what = "seed " + seed + ", " + id + ": " + life.statuses + ", told " + told;
      long creations = count(told, ExecutionChange.Kind.CREATED);
      long ends = count(told, ExecutionChange.Kind.FINISHED);
      assertThat(creations).as(what).isLessThanOrEqualTo(life.before ? 0 : 1);
      assertThat(ends).as(what).isLessThanOrEqualTo(1);
      if (!told.isEmpty() && !life.before) {
        assertThat(told.get(0).kind()).as(what).isEqualTo(ExecutionChange.Kind.CREATED);
      }
      if (ends > 0) {
        assertThat(told.get(told.size() - 1).kind())
            .as(what)
            .isEqualTo(ExecutionChange.Kind.FINISHED);
      }
      if (!life.removed) {
        boolean ended = FINAL.contains(life.now());
        boolean endedBefore = life.before && FINAL.contains(life.statuses.get(life.watchedFrom));
        if (!life.before) assertThat(creations).as(what).isEqualTo(1);
        assertThat(ends).as(what).isEqualTo(ended && !endedBefore ? 1 : 0);
        assertThat(last(told, life)).as(what).isEqualTo(life.now());
      }
      inOrder(told, life, what);
    }

    private static long count(List<ExecutionChange> told, ExecutionChange.Kind kind) {
      return told.stream().filter(change -> change.kind() == kind).count();
    }

    @Nullable
    private static JobExecutionStatus last(List<ExecutionChange> told, Life life) {
      return told.isEmpty()
          ? life.statuses.get(life.watchedFrom)
          : told.get(told.size() - 1).execution().getStatus();
    }

    /** Each status was one after those told before, and names the one told before it. */
    private static void inOrder(List<ExecutionChange> told, Life life, String what) {
      int at = life.watchedFrom;
      JobExecutionStatus before = life.before ? life.statuses.get(at) : null;
      for (ExecutionChange change : told) {
        JobExecutionStatus status = change.execution().getStatus();
        while (at < life.statuses.size() && !life.statuses.get(at).equals(status)) at++;
        assertThat(at).as(what).isLessThan(life.statuses.size());
        // One that had ended when it was first seen is told twice, and had no status before.
        boolean first =
            before == null || (told.indexOf(change) == 1 && Objects.equals(status, before));
        assertThat(change.previousStatus().orElse(null)).as(what).isEqualTo(first ? null : before);
        before = status;
      }
    }

    @Override
    public void close() {
      site.close();
    }
  }
}
