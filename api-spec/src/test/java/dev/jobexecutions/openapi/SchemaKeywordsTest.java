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
}
