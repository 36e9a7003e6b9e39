package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.CheckReturnValue;

/**
 * A recipe for realistic executions of one job: when they were created, how their tasks went, what
 * failed and why. Everything in an execution fits together: its status, its times, its statistics
 * and its tasks. The latest ones are not at their end yet.
 *
 * <pre>{@code
 * List<JobExecution> executions =
 *     ExecutionSeed.job("data-processing-job").count(250).over(Duration.ofDays(30)).generate();
 * }</pre>
 *
 * <p>The same recipe gives the same executions, always and everywhere. Immutable and thread-safe:
 * each method returns a new instance.
 */
@CheckReturnValue
public final class ExecutionSeed {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(36_500);
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final SeedSettings settings;

  private ExecutionSeed(SeedSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a recipe for 100 executions of a job in the workspace {@code my-workspace}, created by
   * people at working hours in the 30 days up to 2026-07-01T09:30:00Z.
   *
   * @param name the job's name
   * @return the recipe
   * @throws IllegalArgumentException if it is {@code .} or {@code ..}, which no request can name
   */
  public static ExecutionSeed job(String name) {
    Objects.requireNonNull(name, "name");
    return new ExecutionSeed(new SeedSettings(Target.checkedJob(name)));
  }

  /**
   * Sets how many executions there are.
   *
   * @param executions 0 or more
   * @return the new recipe
   * @throws IllegalArgumentException if the number is negative
   */
  public ExecutionSeed count(int executions) {
    check(executions >= 0, "count must be 0 or more, but is " + executions);
    return with(changed -> changed.count = executions);
  }

  /**
   * Sets the workspace that the job belongs to, as {@code metadata.workspace} says. A server shows
   * the executions whichever workspace a request names, see {@link BlaxelServer.Builder#workspace}.
   *
   * @param name the workspace's name
   * @return the new recipe
   */
  public ExecutionSeed workspace(String name) {
    Objects.requireNonNull(name, "name");
    return with(changed -> changed.workspace = name);
  }

  /**
   * Sets the length of the time window in which the executions were created. Where it has fewer
   * milliseconds than there are executions, the oldest are created before it.
   *
   * @param window a second to 100 years
   * @return the new recipe
   * @throws IllegalArgumentException if the window is out of its range
   */
  public ExecutionSeed over(Duration window) {
    check(
        window.compareTo(Duration.ofSeconds(1)) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0,
        "over must be PT1S to 100 years, but is " + window);
    return with(changed -> changed.over = window);
  }

  /**
   * Sets the moment at which the executions are seen, which is the end of the time window.
   *
   * @param moment the moment, of the years 1970 to 9999, of which milliseconds count
   * @return the new recipe
   * @throws IllegalArgumentException if the moment is out of its range
   */
  public ExecutionSeed until(Instant moment) {
    check(
        !moment.isBefore(EARLIEST) && !moment.truncatedTo(ChronoUnit.MILLIS).isAfter(LATEST),
        "until must be of the years 1970 to 9999, but is " + moment);
    Instant millis = moment.truncatedTo(ChronoUnit.MILLIS);
    return with(changed -> changed.until = millis);
  }

  /**
   * Sets what all random choices depend on, beside the job's name.
   *
   * @param seed any number, 0 by default
   * @return the new recipe
   */
  public ExecutionSeed randomSeed(long seed) {
    return with(changed -> changed.randomSeed = seed);
  }

  /**
   * Sets how many tasks an execution has; small numbers are more frequent than great ones.
   *
   * @param least 0 or more, 1 by default
   * @param greatest the least or more, 8 by default
   * @return the new recipe
   * @throws IllegalArgumentException if this is no range
   */
  public ExecutionSeed tasks(int least, int greatest) {
    check(
        least >= 0 && greatest >= least,
        "tasks must be a range from 0 or more, but are " + least + " to " + greatest);
    return with(
        changed -> {
          changed.minTasks = least;
          changed.maxTasks = greatest;
        });
  }

  /**
   * Sets how long a task typically runs; most take half to one and a half of it.
   *
   * @param typical a millisecond to 10 days, 4 minutes by default
   * @return the new recipe
   * @throws IllegalArgumentException if the time is out of its range
   */
  public ExecutionSeed taskTime(Duration typical) {
    check(
        typical.compareTo(Duration.ofMillis(1)) >= 0 && typical.compareTo(Duration.ofDays(10)) <= 0,
        "taskTime must be PT0.001S to PT240H, but is " + typical);
    return with(changed -> changed.taskTime = typical);
  }

  /**
   * Lets a schedule create the executions, soon after two o'clock UTC each night, rather than
   * people at working hours.
   *
   * @return the new recipe
   */
  public ExecutionSeed nightly() {
    return with(changed -> changed.rhythm = Rhythm.NIGHTLY);
  }

  /**
   * Lets other programs create the executions, at any time of day and night, rather than people at
   * working hours.
   *
   * @return the new recipe
   */
  public ExecutionSeed aroundTheClock() {
    return with(changed -> changed.rhythm = Rhythm.EVENLY);
  }

  /**
   * Gives about every tenth execution a status, task statuses and a property that the API's
   * document does not list.
   *
   * @return the new recipe
   */
  public ExecutionSeed withUnknownStatuses() {
    return with(changed -> changed.oddities.add(Oddities.UNKNOWN_VALUES));
  }

  /**
   * Gives about every tenth execution timestamps that are absent, empty, of an unusual form, or no
   * timestamps at all.
   *
   * @return the new recipe
   */
  public ExecutionSeed withOddTimestamps() {
    return with(changed -> changed.oddities.add(Oddities.ODD_TIMESTAMPS));
  }

  /**
   * Gives about every tenth execution texts that are empty, very long, of several scripts, or full
   * of control characters.
   *
   * @return the new recipe
   */
  public ExecutionSeed withOddTexts() {
    return with(changed -> changed.oddities.add(Oddities.ODD_TEXTS));
  }

  /**
   * Adds all that is odd: statuses, timestamps and texts.
   *
   * @return the new recipe
   */
  public ExecutionSeed withOddities() {
    return with(changed -> changed.oddities.addAll(Arrays.asList(Oddities.values())));
  }

  /**
   * Generates the executions.
   *
   * @return an unmodifiable list, by creation time and newest first; no two have the same id, and
   *     without odd timestamps no two the same creation time
   */
  public List<JobExecution> generate() {
    return new ExecutionGenerator(settings).generate();
  }

  String job() {
    return settings.job;
  }

  private ExecutionSeed with(Consumer<SeedSettings> change) {
    SeedSettings changed = settings.copy();
    change.accept(changed);
    return new ExecutionSeed(changed);
  }

  private static void check(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(message);
  }
}
