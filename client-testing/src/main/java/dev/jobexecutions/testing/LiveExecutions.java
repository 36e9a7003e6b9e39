package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/**
 * The executions of each job, brought up to now whenever anybody looks: no thread moves them.
 * Thread-safe.
 */
final class LiveExecutions {
  private final ExecutionStore store;
  private final LifeSettings<?> settings;
  private final Refusals refusals;
  private final SlotQueue slots;
  private final Map<IdInJob, Life> lives = new LinkedHashMap<>();

  /** The latest time that the clock has shown: what has happened stays so, if it runs backwards. */
  private Instant now = Instant.MIN;

  LiveExecutions(ExecutionStore store, LifeSettings<?> settings, Refusals refusals) {
    this.store = store;
    this.settings = settings;
    this.refusals = refusals;
    this.slots = new SlotQueue(settings.capacity);
  }

  /** Returns everything as it is now. */
  synchronized Snapshot snapshot() {
    catchUp();
    return store.snapshot();
  }

  /** Puts executions as they are; the life of one whose place they take is over. */
  synchronized void add(Collection<JobExecution> executions) {
    catchUp();
    store.add(executions);
    for (JobExecution execution : executions) end(lives.remove(IdInJob.of(execution)));
    catchUp();
  }

  /** Removes every execution of this id, in the jobs that are meant, which stay known. */
  synchronized boolean remove(Predicate<String> jobs, String id) {
    catchUp();
    List<IdInJob> ended =
        lives.keySet().stream().filter(key -> key.id().equals(id) && jobs.test(key.job())).toList();
    for (IdInJob key : ended) end(lives.remove(key));
    boolean removed = store.remove(jobs, id);
    catchUp();
    return removed || !ended.isEmpty();
  }

  /** Removes all executions; their jobs stay known. */
  synchronized void clear() {
    lives.clear();
    slots.clear();
    store.clear();
  }

  /** Brings back what there was in the beginning. */
  synchronized void reset() {
    lives.clear();
    slots.clear();
    store.reset();
  }

  /** Returns what a reset brings back. */
  Snapshot initial() {
    return store.initial();
  }

  /** Lets a reset bring this back from now on. */
  void beginWith(Snapshot initial) {
    store.beginWith(initial);
  }

  /** Tells whether a job has, or hides, an execution of this id. */
  synchronized boolean has(IdInJob key) {
    JobListing job = store.snapshot().job(key.job());
    return lives.containsKey(key) || (job != null && job.find(key.id()).isPresent());
  }

  /**
   * Lets an execution begin.
   *
   * @param asked which execution it is, and what was asked for
   * @param tasks the number of its tasks
   * @param mayWait whether it may wait for capacity
   * @throws Refusal if its id is taken, or there is no capacity for it and it may not wait
   */
  synchronized void begin(
      JobExecution asked, ExecutionLifecycle lifecycle, int tasks, boolean mayWait) {
    catchUp();
    IdInJob key = IdInJob.of(asked);
    if (has(key)) throw refusals.executionExists(key.id(), key.job());
    CreatedLife life = new CreatedLife(asked, lifecycle, tasks, now, settings.cancelTime);
    if (!mayWait && !slots.canFit(life.slots())) {
      throw refusals.neverFits(life.slots(), slots.capacity());
    }
    if (!mayWait && !slots.hasRoom(life.slots())) {
      throw refusals.noCapacity(life.slots(), settings.retryAfter);
    }
    slots.enter(life);
    lives.put(key, life);
    catchUp();
  }

  /**
   * Cancels what a call names.
   *
   * @return the execution afterwards
   * @throws Refusal if there is no such execution, or it has ended and the server refuses that
   */
  synchronized Listed cancel(Call call, ExecutionLookup lookup) {
    catchUp();
    JobExecution found = lookup.find(call, store.snapshot()).execution();
    Life life = lives.get(IdInJob.of(found));
    if (life == null ? Statuses.isFinal(found.getStatus()) : life.isOver(now)) {
      if (settings.refusesCancelOfFinished) throw refusals.finished(call.execution());
    } else if (life == null) {
      lives.put(IdInJob.of(found), new AddedLife(found, now, settings.cancelTime));
    } else {
      life.cancel(now);
      if (life instanceof CreatedLife created) slots.stopWaiting(created);
    }
    catchUp();
    return lookup.find(call, store.snapshot());
  }

  private void end(@Nullable Life life) {
    if (life instanceof CreatedLife created) slots.remove(created);
  }

  private void catchUp() {
    Instant latest = settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    if (latest.isAfter(now)) now = latest;
    slots.catchUp(now);
    List<JobExecution> changed = new ArrayList<>();
    for (Life life : lives.values()) {
      if (life.nextChange().isAfter(now)) continue;
      JobExecution shown = life.show(now);
      if (shown != null) changed.add(shown);
    }
    // All at once, so that nobody sees one of them changed and another not yet.
    if (!changed.isEmpty()) store.add(changed);
  }
}
