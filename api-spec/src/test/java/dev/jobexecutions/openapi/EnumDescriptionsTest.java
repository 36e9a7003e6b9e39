package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumDescriptionsTest {
  private static final String PLACE = "/components/schemas/State/x-enum-descriptions";

  @Test
  void fewerThanValues() {
    assertThat(Things.findingsWith("[Unused., Used.]", "[Unused.]"))
        .containsExactly(PLACE + ": must have one entry for each of the 2 enum values");
  }

  @Test
  void noText() {
    assertThat(Things.findingsWith("[Unused., Used.]", "[Unused., null]"))
        .containsExactly(PLACE + "/1: must be a text that is not empty");
  }

  @Test
  void empty() {
    assertThat(Things.findingsWith("[Unused., Used.]", "[Unused., '']"))
        .containsExactly(PLACE + "/1: must be a text that is not empty");
  }
}
