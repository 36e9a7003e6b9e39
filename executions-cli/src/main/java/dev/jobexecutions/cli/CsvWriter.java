package dev.jobexecutions.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/**
 * Comma-separated values with a header line, in UTF-8, as RFC 4180 has them. Timestamps stand as
 * the API sent them; what it left out is an empty cell.
 *
 * <p>Every record is one line, whatever the server sent: control characters become pictures of
 * themselves. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvWriter<T> implements ItemWriter<T> {
  private static final String END_OF_LINE = "\r\n";

  private final Writer out;
  private final List<CsvColumn<T>> columns;
  private boolean begun;

  CsvWriter(OutputStream out, List<CsvColumn<T>> columns) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = columns;
  }

  @Override
  public void write(T item) throws IOException {
    begin();
    String separator = "";
    for (CsvColumn<T> column : columns) {
      out.write(separator);
      out.write(cell(column.value().apply(item)));
      separator = ",";
    }
    out.write(END_OF_LINE);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    begin();
    out.flush();
  }

  private void begin() throws IOException {
    if (begun) return;
    begun = true;
    out.write(columns.stream().map(CsvColumn::name).collect(Collectors.joining(",")));
    out.write(END_OF_LINE);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) return "";
    String text = value.toString();
    if (value instanceof Number) return text;
    String cell = VisibleText.of(startsFormula(text) ? "'" + text : text);
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) return cell;
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }
}
