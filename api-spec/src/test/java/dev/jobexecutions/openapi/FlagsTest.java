package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlagsTest {
  @Test
  void ofASchemaAsAText() {
    assertThat(Things.findingsWith("nullable: true", "nullable: \"true\""))
        .containsExactly(
            "/components/schemas/Base/properties/note/nullable: nullable must be true or false");
  }

  @Test
  void ofALaterOpenApi() {
    assertThat(Things.findingsWith("minimum: 1", "exclusiveMinimum: 0"))
        .containsExactly(
            "/paths/~1things/get/parameters/0/schema/exclusiveMinimum:"
                + " exclusiveMinimum must be true or false");
  }

  @Test
  void ofAParameterAsAText() {
    assertThat(Things.findingsWith("example: 4\n", "required: \"no\"\n"))
        .containsExactly(
            "/paths/~1things/get/parameters/0/required: required must be true or false");
  }

  @Test
  void ofAnOperationAsANumber() {
    assertThat(Things.findingsWith("operationId: getThing", "deprecated: 1\n      operationId: a"))
        .containsExactly("/paths/~1things~1{id}/get/deprecated: deprecated must be true or false");
  }
}
