package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes executions of what an {@link ExecutionSeed} was told. Used once. */
final class ExecutionGenerator {
  /** So many executions of a job are not at their end, and of a few executions only a part. */
  private static final int MOST_UNFINISHED = 8;

  private static final List<JobExecutionStatus> UNFINISHED =
      List.of(
          JobExecutionStatus.RUNNING,
          JobExecutionStatus.QUEUED,
          JobExecutionStatus.PENDING,
          JobExecutionStatus.CANCELLING,
          JobExecutionStatus.RUNNING,
          JobExecutionStatus.RUNNING);

  private final SeedSettings settings;
  private final Dice dice;
  private final Instant from;

  ExecutionGenerator(SeedSettings settings) {
    this.settings = settings;
    // A text has the same hash everywhere. With the job's name in it, two jobs differ by default.
    this.dice = new Dice(settings.randomSeed * 1_000_003 + settings.job.hashCode());
    this.from = settings.until.minus(settings.over);
  }

  List<JobExecution> generate() {
    List<Life> lives = new ArrayList<>(settings.count);
    int unfinished = unfinished();
    for (int i = 0; i < settings.count; i++) {
      lives.add(i < unfinished ? unfinished(UNFINISHED.get(i % UNFINISHED.size())) : any(i));
    }
    lives.sort(Comparator.comparing(Life::created).reversed());
    List<JobExecution> executions = new ArrayList<>(settings.count);
    Instant newest = settings.until;
    for (Life life : lives) {
      Instant created = life.created.isBefore(newest) ? life.created : newest.minusMillis(1);
      executions.add(show(new Life(life.timeline, created)));
      newest = created;
    }
    return List.copyOf(executions);
  }

  private int unfinished() {
    // What a schedule starts at night has ended by day, or chance decides.
    if (settings.rhythm == Rhythm.NIGHTLY) return 0;
    return Math.min(MOST_UNFINISHED, settings.count / MOST_UNFINISHED);
  }

  private Life any(int index) {
    Timeline timeline = timeline(RunPlan.Intent.choose(dice));
    return new Life(timeline, settings.rhythm.moment(dice, index, from, settings.until));
  }

  /**
   * Makes an execution that has this status at the end of the time window, if that is long enough.
   */
  private Life unfinished(JobExecutionStatus status) {
    boolean cancelling = status.equals(JobExecutionStatus.CANCELLING);
    Timeline timeline = timeline(cancelling ? RunPlan.Intent.CANCEL : RunPlan.Intent.SUCCEED);
    long age = timeline.momentOf(status, dice);
    long possible = Math.min(age, settings.over.toMillis() - 1);
    return new Life(timeline, settings.until.minusMillis(Math.max(possible, 1)));
  }

  private Timeline timeline(RunPlan.Intent intent) {
    long taskTime = settings.taskTime.toMillis();
    RunPlan plan = RunPlan.choose(dice, intent, settings.minTasks, settings.maxTasks, taskTime);
    return Timeline.play(plan, dice);
  }

  private JobExecution show(Life life) {
    long age = Duration.between(life.created, settings.until).toMillis();
    ExecutionView view = new ExecutionView(life.timeline, life.created, age);
    JobExecution execution = view.show(SeededOrder.choose(settings.job, settings.workspace, dice));
    for (Oddities oddity : settings.oddities) {
      if (dice.chance(0.1)) execution = oddity.apply(execution, dice);
    }
    return execution;
  }

  /** A life that began at a moment. */
  private record Life(Timeline timeline, Instant created) {}
}
