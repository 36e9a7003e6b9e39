package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.model.JobExecution;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * An execution on one line of a terminal: {@code exec-1 running [===> ] 3/10 tasks 12s}. What does
 * not fit is left out: first of the bar, then the bar, then the end of the line.
 */
final class ProgressLine {
  private static final int WIDEST_BAR = 30;
  private static final int NARROWEST_BAR = 6;
  private static final int STATUS = "cancelling".length();
  private static final String GAP = "  ";

  private final int columns;
  private final boolean colours;
  private final Clock clock;

  ProgressLine(Terminal terminal, int columns, Clock clock) {
    this.columns = columns;
    colours = terminal.colours();
    this.clock = clock;
  }

  /**
   * @param execution what is known of it; null where that is nothing yet
   * @param idWidth how many columns the ids take
   */
  String of(String id, @Nullable JobExecution execution, int idWidth) {
    String name = VisibleText.of(id);
    String begin = name + " ".repeat(Math.max(0, idWidth - TextWidth.of(name))) + GAP;
    if (execution == null) return TextWidth.cut(begin + "…", columns);
    Cell status = ExecutionLayout.statusCell(execution);
    String tasks = tasks(execution);
    String elapsed = elapsed(execution);
    String end = (tasks.isEmpty() ? "" : GAP + tasks) + (elapsed.isEmpty() ? "" : GAP + elapsed);
    int statusWidth = Math.max(STATUS, TextWidth.of(status.text()));
    String padding = " ".repeat(statusWidth - TextWidth.of(status.text()));
    int room = columns - TextWidth.of(begin) - statusWidth - TextWidth.of(GAP + end) - 2;
    String bar = room < NARROWEST_BAR ? "" : GAP + bar(execution, Math.min(room, WIDEST_BAR));
    String plain = begin + status.text() + padding + bar + end;
    if (!colours || TextWidth.of(plain) > columns)
      return TextWidth.cut(plain, columns).stripTrailing();
    return (begin + status.paint().on(status.text()) + padding + bar + end).stripTrailing();
  }

  /** Returns for example {@code 3/10 tasks}; empty where the server tells of none. */
  static String tasks(JobExecution execution) {
    long total = ExecutionReadings.totalTasks(execution);
    if (total == 0) return "";
    return ExecutionReadings.finishedTasks(execution)
        + "/"
        + total
        + (total == 1 ? " task" : " tasks");
  }

  private static String bar(JobExecution execution, int width) {
    double share = ExecutionReadings.progress(execution).orElse(0);
    int done = (int) (share * width);
    boolean goesOn = Outcome.of(execution) == Outcome.STILL_RUNNING && done < width;
    String bar = "=".repeat(done) + (goesOn ? ">" : "");
    return "[" + bar + " ".repeat(width - bar.length()) + "]";
  }

  /** How long it runs; before that, how long it has waited. */
  private String elapsed(JobExecution execution) {
    return ExecutionReadings.duration(execution, clock)
        .or(() -> waited(execution))
        .map(HumanTime::duration)
        .orElse("");
  }

  private Optional<Duration> waited(JobExecution execution) {
    if (Outcome.of(execution) != Outcome.STILL_RUNNING) return Optional.empty();
    return ExecutionReadings.createdAt(execution)
        .map(created -> Duration.between(created, clock.instant()))
        .filter(waited -> !waited.isNegative());
  }
}
