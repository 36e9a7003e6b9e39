package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/**
 * The time for a wait ran out before what was waited for came to its end, or the server asks for a
 * longer pause than what was left of it. The executions go on, as far as is known, and the message
 * says where nothing is: a {@link RunningExecution} of {@link #stillRunning()} can be waited for
 * again, or cancelled.
 *
 * <p>The cause is what kept the last look at the server from succeeding, if something did.
 * Serializable, but for the executions.
 */
public final class StillRunningException extends DeadlineExceededException {
  private static final long serialVersionUID = 1L;

  /** How many executions a message names. */
  private static final int NAMED = 3;

  @Nullable private final transient List<RunningExecution> stillRunning;

  @Nullable private final Duration retryAfter;

  private StillRunningException(
      String message,
      List<RunningExecution> stillRunning,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.stillRunning = stillRunning;
    this.retryAfter = retryAfter;
  }

  /**
   * Makes the exception.
   *
   * @param pending the executions that have not ended
   * @param all how many were waited for
   * @param limit how long; zero for one look
   * @param asked how long the server asks to wait, where that is more than was left; null elsewhere
   */
  static StillRunningException of(
      List<RunningExecution> pending,
      int all,
      Duration limit,
      @Nullable Duration asked,
      @Nullable BlaxelException lastFailure) {
    boolean one = pending.size() == 1;
    String time = limit.isZero() || asked != null ? "" : " after " + text(limit);
    String message =
        (pending.stream().noneMatch(RunningExecution::isKnown)
                ? unheardOf(pending, all, time)
                : unended(pending, all, time))
            + (asked == null ? "" : early(asked, limit))
            + "Wait for "
            + (one ? "it" : "them")
            + " again, or cancel "
            + (one ? "it." : "them.")
            + (lastFailure == null ? "" : " The last look failed: " + lastFailure.getMessage());
    return new StillRunningException(message, pending, asked, lastFailure);
  }

  private static String unheardOf(List<RunningExecution> pending, int all, String time) {
    String who = all == 1 ? pending.get(0).description() : count(pending, all);
    String them = pending.size() == 1 ? "it is" : "they are";
    return "Nothing is known of " + who + time + ", not even whether " + them + " there. ";
  }

  private static String unended(List<RunningExecution> pending, int all, String time) {
    boolean one = pending.size() == 1;
    String who = all == 1 ? "E" + pending.get(0).description().substring(1) : count(pending, all);
    String states =
        pending.stream().limit(NAMED).map(run -> state(run, all)).collect(Collectors.joining(", "));
    return who
        + (one ? " has not ended" : " have not ended")
        + time
        + (one ? ", and goes on (" : ", and go on (")
        + states
        + (pending.size() > NAMED ? ", …" : "")
        + "). ";
  }

  private static String count(List<RunningExecution> pending, int all) {
    return pending.size() + " of " + all + " executions";
  }

  private static String early(Duration asked, Duration limit) {
    return "The server asks for a pause of "
        + text(asked)
        + ", which is longer than "
        + (asked.compareTo(Polling.LONGEST) > 0 && asked.compareTo(limit) < 0
            ? "a wait pauses"
            : "what was left of " + text(limit))
        + ". ";
  }

  private static String state(RunningExecution run, int all) {
    String state = run.lastSeen().map(ExecutionProgress::describe).orElse("not seen yet");
    return all == 1 ? state : Excerpt.of(run.id()) + ": " + state;
  }

  /** Such as {@code 1h 30m}, for people. */
  private static String text(Duration limit) {
    String iso = limit.toString();
    if (limit.toHours() < 1 && limit.toMillis() < 1000) return limit.toMillis() + " ms";
    return iso.substring(2).replaceAll("(?<=[HM])(?=\\d)", " ").toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Returns the executions that had not come to their end, as far as is known.
   *
   * @return an unmodifiable list of one or more, in the order in which they were given; empty after
   *     this exception was deserialized
   */
  public List<RunningExecution> stillRunning() {
    return stillRunning == null ? List.of() : stillRunning;
  }

  /**
   * Returns how long the server asks to wait before the next look, where that is more than was left
   * of the time, or than 24 hours, and so ended the wait before it.
   *
   * @return the pause that it asked for last; empty where the time has run out
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Returns the last known state of the execution, or of the first one of several.
   *
   * @return the state; empty where it was not seen yet
   */
  public Optional<JobExecution> lastSeen() {
    return stillRunning().stream().findFirst().flatMap(RunningExecution::lastSeen);
  }
}
