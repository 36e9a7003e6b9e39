package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * A wait for the end of executions: says when to look, makes of each look what it means, and waits
 * for nothing itself, so that blocking waits and futures share it. For one thread at a time.
 */
final class ExecutionWait {
  /** So much before the end of its time a wait looks for the last time, if it is long enough. */
  private static final Duration LAST_LOOK = Duration.ofSeconds(2);

  private final List<RunningExecution> runs;
  private final boolean any;
  private final Duration limit;
  private final Consumer<? super ExecutionProgress> progress;
  private final Waiting waiting;
  private final Duration begun;
  private final Polling.Intervals intervals;
  private final Tolerance tolerance;

  /** What was reported last. */
  private final Map<RunningExecution, JobExecution> reported = new HashMap<>();

  /** The jobs whose listing shows too little of what is looked for. */
  private final Set<Job> unlisted = new HashSet<>();

  private final Map<Job, GroupLook> groups = new HashMap<>();

  /** Those that do not exist, or no more, of which one is not needed. */
  private final Map<RunningExecution, NotFoundException> gone = new LinkedHashMap<>();

  private boolean lastLook;
  @Nullable private BlaxelException lastFailure;

  private ExecutionWait(
      List<RunningExecution> runs,
      boolean any,
      Duration limit,
      Consumer<? super ExecutionProgress> progress) {
    this.runs = runs;
    this.any = any;
    this.limit = checkLimit(limit);
    this.progress = Objects.requireNonNull(progress, "progress");
    this.waiting = this.runs.isEmpty() ? NOTHING : this.runs.get(0).job().waiting();
    this.begun = waiting.time().elapsed();
    this.intervals = waiting.polling().start();
    this.tolerance = new Tolerance(waiting);
  }

  private static final Waiting NOTHING =
      new Waiting(Time.SYSTEM, Polling.standard(), new OpenWaits());

  static ExecutionWait forAll(
      Collection<RunningExecution> runs,
      Duration limit,
      Consumer<? super ExecutionProgress> progress) {
    return new ExecutionWait(checkRuns(runs), false, limit, progress);
  }

  static ExecutionWait forAny(
      Collection<RunningExecution> runs,
      Duration limit,
      Consumer<? super ExecutionProgress> progress) {
    List<RunningExecution> some = checkRuns(runs);
    if (some.isEmpty()) throw new IllegalArgumentException("runs must not be empty");
    return new ExecutionWait(some, true, limit, progress);
  }

  /** Of many, only its place tells which one is missing. */
  private static List<RunningExecution> checkRuns(Collection<RunningExecution> runs) {
    List<RunningExecution> copy = new ArrayList<>(Objects.requireNonNull(runs, "runs"));
    for (int i = 0; i < copy.size(); i++) Objects.requireNonNull(copy.get(i), "runs[" + i + "]");
    return Collections.unmodifiableList(copy);
  }

  static Duration checkLimit(Duration limit) {
    Objects.requireNonNull(limit, "atMost");
    if (limit.isNegative())
      throw new IllegalArgumentException("atMost must be 0 or more, and not " + limit);
    return limit;
  }

  /** Waits in this thread. */
  List<JobExecution> block() {
    new BlockingWait(this, waiting).run();
    return result();
  }

  /** Waits without a thread. */
  <T> CompletableFuture<T> future(Function<List<JobExecution>, T> reading) {
    return new AsyncWait<>(this, waiting, () -> reading.apply(result())).begin();
  }

  /** Whether there is nothing to wait for any more. */
  boolean reached() {
    return any
        ? runs.stream().anyMatch(RunningExecution::isFinished)
        : runs.stream().allMatch(RunningExecution::isFinished);
  }

  private List<JobExecution> result() {
    return runs.stream()
        .filter(RunningExecution::isFinished)
        .limit(any ? 1 : Long.MAX_VALUE)
        .map(run -> run.lastSeen().orElseThrow())
        .toList();
  }

  /** How much of the time is left: zero or more; null where it is for one look without a limit. */
  @Nullable
  Duration left() {
    if (limit.isZero()) return null;
    Duration left = limit.minus(waiting.time().elapsed().minus(begun));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Starts to look at all that has not ended. */
  Look look() {
    Map<Job, List<RunningExecution>> pending = new LinkedHashMap<>();
    for (RunningExecution run : runs) {
      if (!run.isFinished() && !gone.containsKey(run))
        pending.computeIfAbsent(Job.of(run), job -> new ArrayList<>()).add(run);
    }
    groups.clear();
    List<Look> looks = new ArrayList<>();
    pending.forEach((job, some) -> looks.add(look(job, some)));
    return looks.size() == 1 ? looks.get(0) : new JointLook(looks);
  }

  private Look look(Job job, List<RunningExecution> some) {
    if (some.size() == 1) return new SingleLook(some.get(0));
    if (unlisted.contains(job)) return new SingleLooks(some);
    GroupLook look = new GroupLook(looked(some), some);
    groups.put(job, look);
    return look;
  }

  private static JobExecutions looked(List<RunningExecution> some) {
    return some.stream().filter(run -> !run.isKnown()).findFirst().orElse(some.get(0)).looked();
  }

  /**
   * Makes of a look that is done what it means.
   *
   * @return how long to pause before the next one; null where there is nothing to wait for any more
   * @throws StillRunningException if there is no time for another one
   */
  @Nullable
  Duration use(Look look) {
    LookFailures failures = new LookFailures();
    look.tell(RunningExecution::saw, failures);
    if (any) gone.putAll(failures.gone());
    else failures.gone().values().forEach(missing -> failures.add(missing, true));
    BlaxelException failure = failures.worst();
    lastFailure = failure;
    boolean reached = reached();
    report();
    if (reached) return null;
    if (gone.keySet().containsAll(runs)) throw noneLeft();
    if (failure != null && failures.areLasting()) throw withGone(failure);
    if (failure != null) return pause(bear(failure));
    tolerance.succeeded();
    learn();
    return pause(Duration.ZERO);
  }

  private Duration bear(BlaxelException failure) {
    try {
      return tolerance.bear(failure);
    } catch (BlaxelException e) {
      throw withGone(e);
    }
  }

  /** Returns a failure that also tells what was passed over before. */
  private BlaxelException withGone(BlaxelException failure) {
    gone.values().forEach(failure::addSuppressed);
    return failure;
  }

  private NotFoundException noneLeft() {
    Iterator<NotFoundException> all = gone.values().iterator();
    NotFoundException first = all.next();
    all.forEachRemaining(first::addSuppressed);
    return first;
  }

  /** Executions only move down in a listing: one that did not pay off never will. */
  private void learn() {
    groups.forEach(
        (job, group) -> {
          if (!group.paidOff() && !mayAppear(job)) unlisted.add(job);
        });
  }

  private boolean mayAppear(Job job) {
    return runs.stream().anyMatch(run -> run.mayAppear() && Job.of(run).equals(job));
  }

  /** Reports what is known now and was not reported, whoever has seen it. */
  void report() {
    for (RunningExecution run : runs) run.lastSeen().ifPresent(seen -> report(run, seen));
  }

  private void report(RunningExecution run, JobExecution execution) {
    JobExecution before = reported.get(run);
    ExecutionProgress report = new ExecutionProgress(run, execution);
    if (before != null && report.saysTheSameAs(before)) return;
    reported.put(run, execution);
    progress.accept(report);
  }

  @Nullable
  private Duration pause(Duration asked) {
    Duration left = left();
    if (left == null || left.isZero() || lastLook) {
      endInTime();
      return null;
    }
    if (asked.compareTo(left) >= 0 || asked.compareTo(Polling.LONGEST) > 0) {
      end(asked);
      return null;
    }
    Duration pause = intervals.next();
    if (asked.compareTo(pause) > 0) pause = asked;
    if (pause.compareTo(left) < 0) return pause;
    // The last look comes early enough to bring an answer in time.
    lastLook = true;
    Duration early = left.dividedBy(4);
    Duration last = left.minus(early.compareTo(LAST_LOOK) > 0 ? LAST_LOOK : early);
    return last.compareTo(asked) > 0 ? last : asked;
  }

  /**
   * Ends a wait whose time ran out. Another wait may have seen the end meanwhile, which is
   * reported.
   *
   * @throws StillRunningException if there still is something to wait for
   */
  void endInTime() {
    end(null);
  }

  /** Ends a wait, before its time where the server asks for a pause that is longer than that. */
  private void end(@Nullable Duration asked) {
    List<RunningExecution> pending = runs.stream().filter(run -> !run.isFinished()).toList();
    report(); // Not above: all that is not pending is reported.
    if (any ? pending.size() < runs.size() : pending.isEmpty()) return;
    List<RunningExecution> left = pending.stream().filter(run -> !gone.containsKey(run)).toList();
    StillRunningException over =
        StillRunningException.of(left, runs.size(), limit, asked, lastFailure);
    throw withGone(over);
  }

  /** Which job it is, however often it was named. */
  private record Job(JobApi api, String name) {
    static Job of(RunningExecution run) {
      return new Job(run.job().api(), run.job().name());
    }
  }

  String description() {
    if (runs.size() == 1) return "Waiting for " + runs.get(0).description();
    return "Waiting for " + runs.size() + " executions";
  }
}
