package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequiredNamesTest {
  @Test
  void thatIsNoProperty() {
    assertThat(Things.findingsWith("required: [id]", "required: [id, nme]"))
        .contains(
            "/components/schemas/Base/required/1: the required nme is not a property of this schema");
  }

  @Test
  void thatNoPartOfAnAllOfHas() {
    assertThat(Things.findingsWith("required: [id, note]", "required: [id, notes]"))
        .contains(
            "/components/schemas/Thing/required/1: the required notes is not a property of this schema");
  }
}
