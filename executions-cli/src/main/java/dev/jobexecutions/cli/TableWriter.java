package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for people. The first page sets the widths of the columns, so that a long listing can be
 * shown as it arrives; a later cell that is wider pushes its own line only.
 */
final class TableWriter implements ExecutionWriter {
  private static final int WIDEST = 40;

  private final Writer out;
  private final Terminal terminal;
  private final Clock clock;
  private final List<ExecutionRow> waiting = new ArrayList<>();
  private boolean begun;
  private int idWidth = "ID".length();
  // Room for every status that is known, whichever come on the first page.
  private int statusWidth = "cancelling".length();
  private int ageWidth = "AGE".length();
  private int durationWidth = "DURATION".length();
  private int tasksWidth = "TASKS".length();

  /**
   * @param now what ages are reckoned from, the same for every line
   */
  TableWriter(OutputStream out, Terminal terminal, Instant now) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.terminal = terminal;
    clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  @Override
  public void write(JobExecution execution) {
    waiting.add(ExecutionRow.of(execution, clock));
  }

  @Override
  public void flush() throws IOException {
    if (waiting.isEmpty()) return;
    if (!begun) begin();
    for (ExecutionRow row : waiting) write(row);
    waiting.clear();
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    flush();
  }

  private void begin() throws IOException {
    begun = true;
    for (ExecutionRow row : waiting) {
      idWidth = widened(idWidth, row.id());
      statusWidth = widened(statusWidth, row.status());
      ageWidth = widened(ageWidth, row.age());
      durationWidth = widened(durationWidth, row.duration());
      tasksWidth = widened(tasksWidth, row.tasks().done());
    }
    new Line()
        .left("ID", idWidth, Paint.BOLD)
        .left("STATUS", statusWidth, Paint.BOLD)
        .right("AGE", ageWidth, Paint.BOLD)
        .right("DURATION", durationWidth, Paint.BOLD)
        .right("TASKS", tasksWidth, Paint.BOLD)
        .end();
  }

  /** A single text that is far too long does not get the room on every line. */
  private static int widened(int width, String text) {
    int needed = TextWidth.of(text);
    return needed > WIDEST ? width : Math.max(width, needed);
  }

  private void write(ExecutionRow row) throws IOException {
    TaskCounts tasks = row.tasks();
    new Line()
        .left(row.id(), idWidth, Paint.PLAIN)
        .left(row.status(), statusWidth, row.paint())
        .right(row.age(), ageWidth, Paint.PLAIN)
        .right(row.duration(), durationWidth, Paint.PLAIN)
        .right(tasks.done(), tasksWidth, Paint.PLAIN)
        .text(tasks.failed(), "  ", Paint.RED)
        .text(tasks.remarks(), tasks.failed().isEmpty() ? "  " : ", ", Paint.PLAIN)
        .end();
  }

  /** One line, from left to right. Space waits for a text to follow, so that none ends a line. */
  private final class Line {
    private final StringBuilder line = new StringBuilder();
    private int room = terminal.columns();
    private int space;
    private boolean started;

    Line left(String text, int width, Paint paint) {
      return cell(text, 0, Math.max(0, width - TextWidth.of(text)), paint);
    }

    Line right(String text, int width, Paint paint) {
      return cell(text, Math.max(0, width - TextWidth.of(text)), 0, paint);
    }

    /** Adds a text of no fixed width, unless it is empty. */
    Line text(String text, String separator, Paint paint) {
      if (text.isEmpty()) return this;
      append(separator, Paint.PLAIN);
      append(text, paint);
      return this;
    }

    void end() throws IOException {
      out.append(line).append('\n');
    }

    private Line cell(String text, int before, int after, Paint paint) {
      space += before + (started ? 2 : 0);
      started = true;
      append(" ".repeat(space), Paint.PLAIN);
      append(text, paint);
      space = after;
      return this;
    }

    private void append(String text, Paint paint) {
      String fitting = TextWidth.cut(text, room);
      room = fitting.length() < text.length() ? 0 : room - TextWidth.of(fitting);
      line.append(terminal.colours() ? paint.on(fitting) : fitting);
    }
  }
}
