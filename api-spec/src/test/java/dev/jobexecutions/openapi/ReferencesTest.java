package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String PLACE = "/paths/~1things~1{id}/get/parameters/0/$ref: ";

  @Test
  void toNowhere() {
    assertThat(Things.findingsWith("#/components/schemas/State", "#/components/schemas/Stage"))
        .containsExactly(
            "/components/schemas/Thing/allOf/1/properties/state/$ref:"
                + " #/components/schemas/Stage leads nowhere",
            "/components/schemas/State: no operation uses this schema");
  }

  @Test
  void ofAnotherForm() {
    assertThat(Things.findingsWith("#/components/parameters/Id", "other.yaml"))
        .contains(PLACE + "other.yaml is not of the form #/… or file.yaml#/…");
  }

  @Test
  void toAPartOfAnotherKind() {
    assertThat(Things.findingsWith("#/components/parameters/Id", "#/components/schemas/Base"))
        .contains(PLACE + "#/components/schemas/Base does not lead to a parameter");
  }

  @Test
  void toAPartOfAnotherKindInTheSchemaOfAnAnswer() {
    assertThat(
            Things.findingsWith(
                "$ref: \"#/components/schemas/Thing\"\n              examples:",
                "$ref: \"#/components/parameters/Id\"\n              examples:"))
        .containsExactly(
            "/paths/~1things/get/responses/200/content/application~1json/schema/items/$ref:"
                + " #/components/parameters/Id does not lead to a schema");
  }

  @Test
  void withANeighbourThatNobodyReads() {
    String reference = "$ref: \"#/components/parameters/Id\"\n";
    assertThat(Things.findingsWith(reference, reference + "          description: Which.\n"))
        .containsExactly(
            "/paths/~1things~1{id}/get/parameters/0/description:"
                + " description is ignored beside a $ref; put it at its target");
  }
}
