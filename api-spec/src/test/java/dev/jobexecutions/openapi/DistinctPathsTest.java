package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistinctPathsTest {
  @Test
  void thatDifferInTheNameOfAParameterAlone() {
    assertThat(Things.findingsWith("  /things/{id}:\n", "  /things/{name}: {}\n  /things/{id}:\n"))
        .containsExactly(
            "/paths/~1things~1{id}: a request that fits this path fits /things/{name} in line "
                + Things.line("/things/{id}:"));
  }

  @Test
  void thatDifferInAText() {
    assertThat(Things.findingsWith("  /things/{id}:\n", "  /thing/{id}: {}\n  /things/{id}:\n"))
        .isEmpty();
  }
}
