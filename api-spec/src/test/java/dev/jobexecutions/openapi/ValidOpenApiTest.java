package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidOpenApiTest {
  @Test
  void requiredFieldMissing() {
    assertThat(Things.findingsWith("  title: Things\n", ""))
        .containsExactly("/info: title is missing");
  }

  @Test
  void fieldMisspelt() {
    assertThat(Things.findingsWith("maxLength: 4", "maxLenght: 4"))
        .containsExactly(
            "/components/schemas/Base/properties/id/maxLenght: maxLenght is unexpected");
  }

  @Test
  void fieldMisspeltInTheSchemaOfAParameter() {
    assertThat(Things.findingsWith("minimum: 1", "minimun: 1"))
        .containsExactly("/paths/~1things/get/parameters/0/schema/minimun: minimun is unexpected");
  }

  @Test
  void fieldOfAnotherType() {
    assertThat(Things.findingsWith("required: [id]", "required: id"))
        .containsExactly("/components/schemas/Base/required: required is not of type `array`");
  }

  @Test
  void parameterInAnUnknownPlace() {
    assertThat(Things.findingsWith("in: query", "in: body"))
        .containsExactly(
            "/paths/~1things/get/parameters/0/in: in is not of type `[query|header|path|cookie]`");
  }

  @Test
  void parameterAmongTheComponentsInAnUnknownPlace() {
    assertThat(Things.findingsWith("in: path", "in: pth"))
        .contains("/components/parameters/Id/in: in is not of type `[query|header|path|cookie]`");
  }
}
