package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaKeywordsTest {
  private static final String SCHEMA = "/paths/~1things/get/parameters/0/schema/";

  @Test
  void typeThatDoesNotExist() {
    assertThat(
            Things.findingsWith(
                "type: integer\n            description: Number of things.",
                "type: int\n            description: Number of things."))
        .contains(SCHEMA + "type: \"int\" is not a type of OpenAPI 3.0");
  }

  @Test
  void limitThatIsNoNumber() {
    assertThat(Things.findingsWith("minimum: 1", "minimum: one"))
        .contains(SCHEMA + "minimum: minimum must be a number");
  }

  @Test
  void countThatIsNegative() {
    assertThat(Things.findingsWith("maxLength: 4", "maxLength: -4"))
        .contains(
            "/components/schemas/Base/properties/id/maxLength:"
                + " maxLength must be a whole number, 0 or more");
  }

  @Test
  void limitsThatLeaveNothing() {
    assertThat(Things.findingsWith("maxLength: 4", "maxLength: 4\n          minLength: 5"))
        .contains(
            "/components/schemas/Base/properties/id/minLength: minLength is greater than"
                + " maxLength");
  }

  @Test
  void patternThatCannotBeRead() {
    assertThat(Things.findingsWith("maxLength: 4", "pattern: \"[a\""))
        .containsExactly(
            "/components/schemas/Base/properties/id/pattern: pattern cannot be read: Unclosed"
                + " character class");
  }

  @Test
  void valueThatIsListedTwice() {
    assertThat(Things.findingsWith("enum: [new, old]", "enum: [new, new]"))
        .containsExactly("/components/schemas/State/enum/1: \"new\" is in enum already");
  }

  @Test
  void propertyThatIsRequiredTwice() {
    assertThat(Things.findingsWith("required: [id, note]", "required: [id, note, id]"))
        .containsExactly("/components/schemas/Thing/required/2: \"id\" is in required already");
  }
}
