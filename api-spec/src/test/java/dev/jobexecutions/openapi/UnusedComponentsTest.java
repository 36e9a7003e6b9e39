package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusedComponentsTest {
  @Test
  void ofAnySection() {
    assertThat(
            Things.findingsWith(
                "        default:\n          $ref: \"#/components/responses/Failure\"\n", ""))
        .containsExactly("/components/responses/Failure: no operation uses this response");
  }

  @Test
  void whatOnlyItUsesIsNotToldApart() {
    assertThat(Things.findingsWith("  schemas:\n", "  schemas:\n" + schema("Left", "State")))
        .containsExactly("/components/schemas/Left: no operation uses this schema");
    assertThat(
            Things.findingsWith(
                "  schemas:\n",
                "  schemas:\n" + schema("Left", "Right") + schema("Right", "State")))
        .containsExactly("/components/schemas/Left: no operation uses this schema");
  }

  @Test
  void thatUseEachOther() {
    assertThat(
            Things.findingsWith(
                "  schemas:\n", "  schemas:\n" + schema("Left", "Right") + schema("Right", "Left")))
        .containsExactly(
            "/components/schemas/Left: no operation uses this schema",
            "/components/schemas/Right: no operation uses this schema");
  }

  @Test
  void thatUsesItself() {
    assertThat(Things.findingsWith("  schemas:\n", "  schemas:\n" + schema("Left", "Left")))
        .containsExactly("/components/schemas/Left: no operation uses this schema");
  }

  private static String schema(String name, String used) {
    return """
            %s:
              type: array
              description: Not used.
              items:
                $ref: "#/components/schemas/%s"
        """
        .formatted(name, used);
  }
}
