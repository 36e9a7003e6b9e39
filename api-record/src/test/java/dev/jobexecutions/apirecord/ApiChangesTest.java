package dev.jobexecutions.apirecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApiChangesTest {
  private static final List<String> BEFORE =
      List.of("# first line", "", "class A", "  int a()", "  int b()", "", "class B", "  int b()");

  @Test
  void areNoneBetweenEqualTexts() {
    assertThat(ApiChanges.between(BEFORE, List.copyOf(BEFORE))).isEmpty();
  }

  @Test
  void standBelowTheirClass() {
    List<String> after =
        List.of("# first line", "", "class A", "  int a()", "  long b()", "", "class B");

    assertThat(ApiChanges.between(BEFORE, after))
        .containsExactly("  class A", "-   int b()", "+   long b()", "  class B", "-   int b()");
  }

  @Test
  void nameTheClassOnce() {
    List<String> after =
        List.of(
            "# first line", "", "class A", "  int b()", "  int c()", "", "class B", "  int b()");

    assertThat(ApiChanges.between(BEFORE, after))
        .containsExactly("  class A", "-   int a()", "+   int c()");
  }

  @Test
  void showNewClassWithItsMembers() {
    List<String> after =
        List.of(
            "# first line",
            "",
            "class A",
            "  int a()",
            "  int b()",
            "",
            "class AB",
            "  int c()",
            "",
            "class B",
            "  int b()");

    assertThat(ApiChanges.between(BEFORE, after)).containsExactly("+ class AB", "+   int c()");
  }

  @Test
  void ofManyAreTheFirstAndHowManyMore() {
    List<String> after = IntStream.range(0, 100).mapToObj(i -> "class C" + i).toList();

    assertThat(ApiChanges.between(List.of(), after))
        .hasSize(61)
        .startsWith("+ class C0")
        .endsWith("  … and 40 lines more");
  }
}
