package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationTagsTest {
  private static final String TAGS = "      tags: [Things]\n      description: Gets one thing.\n";

  @Test
  void missing() {
    assertThat(Things.findingsWith(TAGS, "      description: Gets one thing.\n"))
        .containsExactly("/paths/~1things~1{id}/get: the operation must have one tag, not 0");
  }

  @Test
  void several() {
    assertThat(Things.findingsWith(TAGS, TAGS.replace("[Things]", "[Things, Things]")))
        .containsExactly("/paths/~1things~1{id}/get: the operation must have one tag, not 2");
  }

  @Test
  void undeclared() {
    assertThat(Things.findingsWith(TAGS, TAGS.replace("Things", "Thing")))
        .containsExactly(
            "/paths/~1things~1{id}/get/tags/0: the tag Thing is not declared in /tags");
  }
}
