package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.OutputFormat.CSV;
import static dev.jobexecutions.cli.Samples.BARE;
import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.execution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {
  private static final String HEADER =
      "id,job,workspace,cluster,status,createdAt,startedAt,completedAt,updatedAt,"
          + "tasksTotal,tasksSucceeded,tasksFailed,tasksCancelled,tasksRunning,tasksRetried,"
          + "expiredAt,deletedAt\r\n";

  @Test
  void writesOneLineForEachExecution() throws IOException {
    assertThat(Printed.as(CSV, FAILED, BARE))
        .isEqualTo(
            HEADER
                + "exec-000002,data-processing-job,my-workspace,,failed,2026-11-10T09:30:00Z,"
                + "2026-11-10T09:31:00Z,2026-11-10T11:36:30Z,,12,6,1,1,,2,,\r\n"
                + ",,,,,,,,,,,,,,,,\r\n");
  }

  @Test
  void writesTheHeaderWhereThereIsNothingElse() throws IOException {
    assertThat(Printed.as(CSV)).isEqualTo(HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a,b", "\"", "\"a\",\"b\"", " spaces ", "größer 実行"})
  void readsBackAsItWas(String text) throws IOException {
    assertThat(cell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.com\",1)"})
  void takesTheForceOutOfFormulas(String text) throws IOException {
    assertThat(cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource({"'a\nb', a␊b", "'a\r\nb', a␍␊b", "'\t=1', ␉=1", "'\u001b[2J', ␛[2J"})
  void keepsEachRecordOnOneLine(String text, String shown) throws IOException {
    assertThat(cell(text)).isEqualTo(shown);
  }

  private static String cell(String status) throws IOException {
    String csv = Printed.as(CSV, execution("exec-1").status(JobExecutionStatus.of(status)).build());
    assertThat(csv).startsWith(HEADER).endsWith("\r\n");
    List<String> cells = parse(csv.substring(HEADER.length(), csv.length() - 2));
    assertThat(cells).hasSize(17).startsWith("exec-1", "data-processing-job", "my-workspace", "");
    return cells.get(4);
  }

  /** Reads one record as RFC 4180 has it. */
  private static List<String> parse(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        assertThat(quoted || cell.length() == 0).as("a quote inside a bare cell").isTrue();
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
