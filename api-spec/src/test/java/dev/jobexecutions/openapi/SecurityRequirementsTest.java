package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityRequirementsTest {
  @Test
  void ofASchemeThatDoesNotExist() {
    assertThat(Things.findingsWith("  - key: []\n", "  - key: []\n  - lock: []\n"))
        .containsExactly("/security/1/lock: lock is not declared in /components/securitySchemes");
  }

  @Test
  void schemeThatNothingRequires() {
    assertThat(Things.findingsWith("security:\n  - key: []\n", ""))
        .containsExactly(
            "/components/securitySchemes/key: no operation requires this security scheme");
  }
}
