package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeKeywordsTest {
  private static final String ID = "/components/schemas/Base/properties/id/";

  @Test
  void ofAnotherType() {
    assertThat(Things.findingsWith("maxLength: 4", "maxItems: 4"))
        .containsExactly(ID + "maxItems: maxItems says nothing of the type string");
  }

  @Test
  void ofEachKindOfNumber() {
    assertThat(Things.findingsWith("type: integer\n            d", "type: number\n            d"))
        .isEmpty();
  }

  @Test
  void withoutAType() {
    assertThat(
            Things.findingsWith(
                "type: string\n          description: Its identifier.",
                "maxItems: 4\n          description: Its identifier."))
        .isEmpty();
  }
}
