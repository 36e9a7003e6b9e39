package dev.jobexecutions.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table = new Table("walking", "s, less is better", "loop");

  @Test
  void showsTheMedianOfEachContender() {
    add("loop", 4, 1, 7);
    add("ours", 2, 6);

    assertThat(line("loop")).containsExactly("loop", "4.000", "1.000");
    assertThat(line("ours")).startsWith("ours", "4.000");
  }

  @Test
  void takesRatiosWithinARoundAndTheirMedian() {
    add("loop", 1, 10, 100);
    add("ours", 2, 5, 100);

    // Of the medians, 5 and 10, it would be 0.5.
    assertThat(line("ours")).containsExactly("ours", "5.000", "1.000");
  }

  @Test
  void takesTheMeanOfTheTwoMiddleRatios() {
    add("loop", 1, 1, 1, 1);
    add("ours", 9, 2, 3, 1);

    assertThat(line("ours")).containsExactly("ours", "2.500", "2.500");
  }

  @Test
  void leavesOutARoundThatTheBaselineHasNot() {
    add("loop", 2);
    add("ours", 4, 100);

    assertThat(line("ours")).endsWith("2.000");
  }

  @Test
  void saysWhereThereIsNothingToCompareWith() {
    add("ours", 4);

    assertThat(line("ours")).containsExactly("ours", "4.000", "-");
  }

  @Test
  void comparesWithEveryBaseline() {
    Table two = new Table("decoding", "ops/s, more is better", "gson", "jackson");
    two.add("gson", 1);
    two.add("jackson", 2);
    two.add("ours", 4);

    assertThat(two.text().lines().filter(line -> line.startsWith("ours")))
        .singleElement()
        .satisfies(line -> assertThat(line.split(" +")).endsWith("4.000", "4.000", "2.000"));
  }

  @Test
  void keepsItsColumnsApartHoweverLongANameIs() {
    String name = "a contender with quite a long name, longer than others";
    add("loop", 2);
    add(name, 1);

    assertThat(table.text()).contains(name + " ");
    assertThat(table.text().lines().skip(2).map(String::length).distinct()).hasSize(1);
  }

  @Test
  void meetsATargetUpToItsBound() {
    add("loop", 10);
    add("ours", 6);
    table.target(Target.atMost(0.6, "ours", "loop")).target(Target.atMost(0.59, "ours", "loop"));

    assertThat(verdicts())
        .containsExactly(
            "met: ours at most 0.6 of loop, is 0.600",
            "MISSED: ours at most 0.59 of loop, is 0.600");
  }

  @Test
  void meetsATargetDownToItsBound() {
    add("loop", 10);
    add("ours", 6);
    table.target(Target.atLeast(0.6, "ours", "loop")).target(Target.atLeast(0.61, "ours", "loop"));

    assertThat(verdicts())
        .containsExactly(
            "met: ours at least 0.6 of loop, is 0.600",
            "MISSED: ours at least 0.61 of loop, is 0.600");
  }

  @Test
  void comparesTheMedianItselfWhereATargetHasNoBaseline() {
    add("ours", 3, 1, 2);
    table.target(Target.atMost(2, "ours", "")).target(Target.atMost(1.9, "ours", ""));

    assertThat(verdicts())
        .containsExactly("met: ours at most 2.0, is 2.000", "MISSED: ours at most 1.9, is 2.000");
  }

  @Test
  void saysWhenATargetWasNotMeasured() {
    add("loop", 1);
    table.target(Target.atMost(1, "ours", "loop"));

    assertThat(verdicts()).containsExactly("not measured: ours at most 1.0 of loop, is -");
  }

  private void add(String contender, double... values) {
    for (double value : values) table.add(contender, value);
  }

  private List<String> line(String contender) {
    return table
        .text()
        .lines()
        .filter(line -> line.startsWith(contender + " "))
        .map(line -> List.of(line.split(" +")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> verdicts() {
    return table.text().lines().filter(line -> line.contains(": ")).map(String::strip).toList();
  }
}
