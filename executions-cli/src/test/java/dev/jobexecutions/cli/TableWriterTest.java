package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.OutputFormat.TABLE;
import static dev.jobexecutions.cli.Samples.BARE;
import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.NOW;
import static dev.jobexecutions.cli.Samples.RUNNING;
import static dev.jobexecutions.cli.Samples.SUCCEEDED;
import static dev.jobexecutions.cli.Samples.execution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TableWriterTest {
  @Test
  void alignsColumns() throws IOException {
    assertThat(Printed.as(TABLE, SUCCEEDED, FAILED, RUNNING, BARE))
        .isEqualTo(
            """
            ID           STATUS      AGE  DURATION  TASKS
            exec-000001  succeeded    3m    1m 20s  10/10
            exec-000002  failed       2h     2h 5m   8/12  1 failed, 1 cancelled, 2 retried
            exec-000003  running      5d       45s    0/4  1 retried
            -            -             -         -      -
            """);
  }

  @Test
  void writesNothingWhereThereIsNothing() throws IOException {
    assertThat(Printed.as(TABLE)).isEmpty();
  }

  @Test
  void coloursTextAndNotTheSpaceAround() throws IOException {
    Terminal terminal = new Terminal(true, Integer.MAX_VALUE);
    String table =
        Printed.as(TABLE, terminal, FAILED)
            .replace("\u001b[1m", "<b>")
            .replace("\u001b[31m", "<r>")
            .replace("\u001b[0m", "</>");
    assertThat(table.lines())
        .containsExactly(
            "<b>ID</>           <b>STATUS</>      <b>AGE</>  <b>DURATION</>  <b>TASKS</>",
            "exec-000002  <r>failed</>       2h     2h 5m   8/12  <r>1 failed</>,"
                + " 1 cancelled, 2 retried");
  }

  @Test
  void showsAnUnknownStatusAsItIs() throws IOException {
    JobExecution paused = execution("exec-1").status(JobExecutionStatus.of("paused")).build();
    assertThat(Printed.as(TABLE, paused))
        .isEqualTo(
            """
            ID      STATUS      AGE  DURATION  TASKS
            exec-1  paused       2h         -      -
            """);
  }

  @Test
  void letsNoServerControlTheTerminal() throws IOException {
    JobExecution odd =
        execution("exec\u001b[2J\n").status(JobExecutionStatus.of("\u001b]0;title\u0007")).build();
    assertThat(Printed.as(TABLE, odd))
        .isEqualTo(
            """
            ID         STATUS      AGE  DURATION  TASKS
            exec␛[2J␊  ␛]0;title␇   2h         -      -
            """);
  }

  @Test
  void alignsWideCharacters() throws IOException {
    assertThat(Printed.as(TABLE, execution("実行-1").build(), execution("exec-10").build()))
        .isEqualTo(
            """
            ID       STATUS      AGE  DURATION  TASKS
            実行-1   -            2h         -      -
            exec-10  -            2h         -      -
            """);
  }

  @Test
  void cutsLinesAtTheEdgeOfTheTerminal() throws IOException {
    assertThat(Printed.as(TABLE, new Terminal(false, 35), FAILED))
        .isEqualTo(
            """
            ID           STATUS      AGE  DURA…
            exec-000002  failed       2h     2…
            """);
    assertThat(Printed.as(TABLE, new Terminal(false, 1), FAILED)).isEqualTo("…\n…\n");
  }

  @Test
  void marksNoLineThatFits() throws IOException {
    String line = "exec-000002  failed       2h     2h 5m   8/12  1 failed, 1 cancelled, 2 retried";
    assertThat(Printed.as(TABLE, new Terminal(false, line.length()), FAILED)).endsWith(line + "\n");
    assertThat(Printed.as(TABLE, new Terminal(false, line.length() - 1), FAILED))
        .endsWith(line.substring(0, line.length() - 2) + "…\n");
  }

  /** Nothing of a cell shows that there are others behind it. */
  @Test
  void marksALineThatIsCutBehindACell() throws IOException {
    assertThat(Printed.as(TABLE, new Terminal(false, "exec-000002  failed".length()), FAILED))
        .isEqualTo(
            """
            ID           STATU…
            exec-000002  faile…
            """);
  }

  @Test
  void showsEachPageAsItComesInTheWidthsOfTheFirst() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ItemWriter<JobExecution> table = TABLE.writer(out, Printed.FILE, ExecutionLayout.at(NOW));
    table.flush();
    table.write(execution("exec-1").build());
    table.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(2);

    table.write(execution("exec-1000").build());
    table.write(execution("exec-2").build());
    table.flush();
    table.finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            ID      STATUS      AGE  DURATION  TASKS
            exec-1  -            2h         -      -
            exec-1000  -            2h         -      -
            exec-2  -            2h         -      -
            """);
  }

  @Test
  void givesNoTextMostOfTheLine() throws IOException {
    String long41 = "e".repeat(41);
    assertThat(Printed.as(TABLE, execution("exec-1").build(), execution(long41).build()).lines())
        .containsExactly(
            "ID      STATUS      AGE  DURATION  TASKS",
            "exec-1  -            2h         -      -",
            long41 + "  -            2h         -      -");
  }
}
