package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * A line with a bar for each execution, drawn again in its place whenever something changes. The
 * cursor always stands at the begin of the line below, so that whatever is written next, at the end
 * or after an interrupt, finds a clean one.
 */
final class LiveProgress implements ProgressView {
  /** How many executions get a line, so that all lines stay on any screen. */
  static final int MOST = 10;

  /** What a terminal has that does not say. */
  private static final int USUAL_COLUMNS = 80;

  /** Lines that are longer than the terminal is wide must not become two. */
  private static final String WRAP_OFF = "\u001b[?7l";

  private static final String WRAP_ON = "\u001b[?7h";
  private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
  private static final String CLEAR_TO_END_OF_SCREEN = "\u001b[J";

  private final PrintWriter err;
  private final Clock clock;
  private final ProgressLine line;
  private final int columns;
  private final List<String> ids;
  private final int idWidth;
  private final Map<String, JobExecution> seen = new HashMap<>();
  private List<String> drawn = List.of();
  @Nullable private String outage;
  private Instant outageBegin = Instant.EPOCH;
  private boolean closed;

  LiveProgress(PrintWriter err, Terminal terminal, Clock clock, List<String> ids) {
    this.err = err;
    this.clock = clock;
    this.ids = ids.stream().distinct().toList();
    // The last column stays free: some terminals wrap when it is filled.
    columns = (terminal.columns() == Integer.MAX_VALUE ? USUAL_COLUMNS : terminal.columns()) - 1;
    line = new ProgressLine(terminal, columns, clock);
    idWidth =
        this.ids.stream()
            .limit(MOST)
            .mapToInt(id -> TextWidth.of(VisibleText.of(id)))
            .max()
            .orElse(0);
    draw();
  }

  @Override
  public synchronized void show(String id, JobExecution execution) {
    seen.put(id, execution);
    draw();
  }

  @Override
  public synchronized void failing(String reason, Instant since) {
    outage = reason;
    outageBegin = since;
    draw();
  }

  @Override
  public synchronized void over(Duration lasted) {
    outage = null;
    draw();
  }

  @Override
  public synchronized void tick() {
    draw();
  }

  @Override
  public synchronized void close() {
    outage = null; // What follows says how it ended.
    draw();
    closed = true;
  }

  private void draw() {
    if (closed) return;
    List<String> lines = lines();
    if (lines.equals(drawn)) return;
    StringBuilder frame = new StringBuilder(WRAP_OFF);
    if (!drawn.isEmpty()) frame.append("\u001b[").append(drawn.size()).append('A');
    for (String text : lines) {
      frame.append('\r').append(text).append(CLEAR_TO_END_OF_LINE).append('\n');
    }
    if (lines.size() < drawn.size()) frame.append(CLEAR_TO_END_OF_SCREEN);
    drawn = lines;
    // In one piece: an interrupt must not come between what it switches off and on.
    err.print(frame.append(WRAP_ON));
    err.flush();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    ids.stream().limit(MOST).forEach(id -> lines.add(line.of(id, seen.get(id), idWidth)));
    if (ids.size() > MOST) lines.add(TextWidth.cut(rest(), columns));
    if (outage != null) lines.add(TextWidth.cut(failing(outage), columns));
    return lines;
  }

  private String failing(String reason) {
    Duration lasts = Outage.since(outageBegin, clock.instant());
    return "Trying again for " + HumanTime.duration(lasts) + ": " + reason;
  }

  /** The executions that have no line, such as {@code … and 3 more: 2 running, 1 succeeded}. */
  private String rest() {
    Tally tally = Tally.ofExecutions();
    for (String id : ids.subList(MOST, ids.size())) {
      JobExecution execution = seen.get(id);
      if (execution == null) continue;
      tally.add(execution.getStatus() == null ? null : execution.getStatus().getValue(), 1);
    }
    return "… and "
        + (ids.size() - MOST)
        + " more"
        + (tally.total() == 0 ? "" : ": " + tally.byStatus());
  }
}
