package dev.jobexecutions.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table for people. The first page sets the widths of the columns, so that a long listing can be
 * shown as it arrives; a later cell that is wider pushes its own line only.
 */
final class TableWriter<T> implements ItemWriter<T> {
  private static final int WIDEST = 40;

  private final Writer out;
  private final Terminal terminal;
  private final List<Column> columns;
  private final Function<T, Row> row;
  private final List<Row> waiting = new ArrayList<>();
  private final int[] widths;
  private boolean begun;

  /**
   * @param row makes an item a line with a cell for each column
   */
  TableWriter(OutputStream out, Terminal terminal, List<Column> columns, Function<T, Row> row) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.terminal = terminal;
    this.columns = columns;
    this.row = row;
    widths = columns.stream().mapToInt(Column::width).toArray();
  }

  @Override
  public void write(T item) {
    waiting.add(row.apply(item));
  }

  @Override
  public void flush() throws IOException {
    if (waiting.isEmpty()) return;
    if (!begun) begin();
    for (Row row : waiting) line(row).end();
    waiting.clear();
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    flush();
  }

  private void begin() throws IOException {
    begun = true;
    for (Row row : waiting) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = widened(widths[i], row.cells().get(i).text());
      }
    }
    List<Cell> titles =
        columns.stream().map(column -> new Cell(column.title(), Paint.BOLD)).toList();
    line(new Row(titles, List.of())).end();
  }

  /** A single text that is far too long does not get the room on every line. */
  private static int widened(int width, String text) {
    int needed = TextWidth.of(text);
    return needed > WIDEST ? width : Math.max(width, needed);
  }

  private Line line(Row row) {
    Line line = new Line();
    for (int i = 0; i < widths.length; i++) {
      Cell cell = row.cells().get(i);
      int padding = Math.max(0, widths[i] - TextWidth.of(cell.text()));
      boolean right = columns.get(i).right();
      line.cell(cell, right ? padding : 0, right ? 0 : padding);
    }
    String separator = "  ";
    for (Cell remark : row.remarks()) {
      if (remark.text().isEmpty()) continue;
      line.remark(remark, separator);
      separator = ", ";
    }
    return line;
  }

  /** One line, from left to right. Space waits for a text to follow, so that none ends a line. */
  private final class Line {
    private final List<Cell> pieces = new ArrayList<>();
    private int width;
    private int space;
    private boolean started;

    void cell(Cell cell, int before, int after) {
      space += before + (started ? 2 : 0);
      started = true;
      append(" ".repeat(space), Paint.PLAIN);
      append(cell.text(), cell.paint());
      space = after;
    }

    /** Adds a text of no fixed width. */
    void remark(Cell remark, String separator) {
      append(" ".repeat(space) + separator, Paint.PLAIN);
      append(remark.text(), remark.paint());
      space = 0;
    }

    /** Writes what fits on the terminal, with a mark where that is not all. */
    void end() throws IOException {
      int room = width <= terminal.columns() ? width : terminal.columns() - 1;
      for (Cell piece : pieces) {
        String fitting = TextWidth.cut(piece.text(), room);
        boolean whole = fitting.length() == piece.text().length();
        String shown = whole ? fitting : fitting + "…";
        out.append(terminal.colours() ? piece.paint().on(shown) : shown);
        if (!whole) break;
        room -= TextWidth.of(fitting);
      }
      out.append('\n');
    }

    private void append(String text, Paint paint) {
      pieces.add(new Cell(text, paint));
      width += TextWidth.of(text);
    }
  }
}
