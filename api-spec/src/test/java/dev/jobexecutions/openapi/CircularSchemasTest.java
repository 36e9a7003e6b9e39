package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CircularSchemasTest {
  @Test
  void throughItsOwnReference() {
    assertThat(
            Things.findingsWith(
                "    Base:\n", "    Base:\n      $ref: \"#/components/schemas/Base\"\n"))
        .contains(
            "/components/schemas/Base/$ref: #/components/schemas/Base leads back to this place:"
                + " the schema is made of itself");
  }

  @Test
  void throughAnotherSchema() {
    assertThat(
            Things.findingsWith(
                "    Base:\n",
                "    Base:\n      oneOf: [{$ref: \"#/components/schemas/Thing\"}]\n"))
        .containsExactly(
            "/components/schemas/Thing/allOf/0/$ref: #/components/schemas/Base leads back to this"
                + " place: the schema is made of itself",
            "/components/schemas/Base/oneOf/0/$ref: #/components/schemas/Thing leads back to this"
                + " place: the schema is made of itself");
  }
}
