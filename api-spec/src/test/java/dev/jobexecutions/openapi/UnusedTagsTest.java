package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusedTagsTest {
  @Test
  void ofNoOperation() {
    assertThat(
            Things.findingsWith(
                "tags:\n  - name", "tags:\n  - {name: Others, description: Other.}\n  - name"))
        .containsExactly("/tags/0: no operation has the tag Others");
  }
}
