package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.VirtualClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveProgressTest {
  private static final JobExecution HALF =
      Samples.RUNNING.toBuilder()
          .stats(JobExecutionStats.builder().running(2).success(5).total(10).build())
          .build();

  private final StringWriter err = new StringWriter();
  private final VirtualClock clock = VirtualClock.stopped(Samples.NOW);

  @Test
  void drawsEachExecutionOnALineOfItsOwn() {
    view(80, "exec-000003", "exec-1").show("exec-000003", HALF);
    assertThat(lastFrame())
        .containsExactly(
            "exec-000003  running     [===============>              ]  5/10 tasks  45s",
            "exec-1       …");
  }

  @Test
  void drawsAgainInTheSamePlace() {
    LiveProgress view = view(80, "exec-000003", "exec-1");
    err.getBuffer().setLength(0);
    view.show("exec-000003", HALF);
    assertThat(err.toString()).startsWith("\u001b[?7l\u001b[2A\r").endsWith("\u001b[K\n\u001b[?7h");
  }

  @Test
  void drawsTheTimeThatPasses() {
    LiveProgress view = view(80, "exec-000003");
    view.show("exec-000003", HALF);
    clock.advance(Duration.ofSeconds(20));
    view.tick();
    assertThat(lastFrame().get(0)).endsWith("5/10 tasks  1m 5s");
  }

  @Test
  void drawsNothingWhereNothingHasChanged() {
    LiveProgress view = view(80, "exec-000003");
    view.show("exec-000003", HALF);
    String before = err.toString();
    view.tick();
    view.close();
    assertThat(err.toString()).isEqualTo(before);
  }

  @Test
  void drawsNothingAfterItsEnd() {
    LiveProgress view = view(80, "exec-000003");
    view.close();
    String before = err.toString();
    view.show("exec-000003", HALF);
    assertThat(err.toString()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"79", "60", "50", "45", "30", "10", "2"})
  void fitsTheTerminal(int columns) {
    view(columns, "exec-000003").show("exec-000003", HALF);
    assertThat(TextWidth.of(lastFrame().get(0))).isLessThan(columns);
  }

  @Test
  void leavesOutTheBarWhereThereIsNoRoom() {
    view(45, "exec-000003").show("exec-000003", HALF);
    assertThat(lastFrame()).containsExactly("exec-000003  running     5/10 tasks  45s");
  }

  @Test
  void showsForHowLongCallsFail() {
    LiveProgress view = view(60, "exec-000003");
    view.show("exec-000003", HALF);
    view.failing("503, " + "overloaded ".repeat(10), Samples.NOW.minusSeconds(5));
    clock.advance(Duration.ofSeconds(20));
    view.tick();
    assertThat(lastFrame())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Trying again for 25s: 503, overl")
        .hasSizeLessThan(60);
  }

  @Test
  void showsNoTimeBelowNothing() {
    LiveProgress view = view(60, "exec-000003");
    view.failing("503", Samples.NOW.plusSeconds(5));
    assertThat(lastFrame()).last().isEqualTo("Trying again for 0s: 503");
  }

  @Test
  void takesAwayWhatIsOver() {
    LiveProgress view = view(60, "exec-000003");
    view.failing("503", Samples.NOW);
    view.over(Duration.ofSeconds(5));
    assertThat(lastFrame()).containsExactly("exec-000003  …");
    view.failing("503", Samples.NOW);
    view.close();
    assertThat(lastFrame()).containsExactly("exec-000003  …");
    assertThat(err.toString()).endsWith("\u001b[2A\rexec-000003  …\u001b[K\n\u001b[J\u001b[?7h");
  }

  @Test
  void sumsUpWhatHasNoLine() {
    String[] ids = IntStream.rangeClosed(1, 13).mapToObj(i -> "exec-" + i).toArray(String[]::new);
    LiveProgress view = view(80, ids);
    assertThat(lastFrame()).hasSize(11).last().isEqualTo("… and 3 more");
    view.show("exec-11", HALF);
    view.show("exec-12", Samples.SUCCEEDED);
    assertThat(lastFrame()).last().isEqualTo("… and 3 more: 1 running, 1 succeeded");
  }

  @Test
  void letsNoServerControlTheTerminal() {
    JobExecution odd =
        Samples.execution("x").status(JobExecutionStatus.of("\u001b[2J\npaused")).build();
    view(80, "exec-1").show("exec-1", odd);
    assertThat(lastFrame().get(0)).startsWith("exec-1  ␛[2J␊paused");
  }

  @Test
  void usesColoursWhereTheyAreWelcome() {
    new LiveProgress(new PrintWriter(err), new Terminal(true, 80), clock, List.of("exec-1"))
        .show("exec-1", HALF);
    assertThat(err.toString()).contains("  \u001b[36mrunning\u001b[0m     [");
  }

  @Test
  void takesATerminalOfUnknownWidthForAnOrdinaryOne() {
    view(Integer.MAX_VALUE, "e".repeat(100)).show("e".repeat(100), HALF);
    assertThat(lastFrame().get(0)).hasSize(79);
  }

  private LiveProgress view(int columns, String... ids) {
    return new LiveProgress(
        new PrintWriter(err), new Terminal(false, columns), clock, List.of(ids));
  }

  private List<String> lastFrame() {
    String text = err.toString();
    return text.substring(text.lastIndexOf("\u001b[?7l") + 5)
        .replaceAll("\u001b\\[(\\d*A|K|J|\\?7h)|\r", "")
        .lines()
        .toList();
  }
}
