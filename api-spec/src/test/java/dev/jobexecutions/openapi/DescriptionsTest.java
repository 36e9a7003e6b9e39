package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A small document that holds to every rule. | /info: the info has no description
          The only service.          | /servers/0: the server has no description
          What there is.             | /tags/0: the tag has no description
          Lists the things.          | /paths/~1things/get: the operation has no description
          How many, 1 to 9.          | /paths/~1things/get/parameters/0: the parameter has no description
          Number of things.          | /paths/~1things/get/parameters/0/schema: the schema has no description
          Age of the answer in seconds. | /paths/~1things/get/responses/200/headers/Age: the header has no description
          A key.                     | /components/securitySchemes/key: the security scheme has no description
          Which thing.               | /components/parameters/Id: the parameter has no description
          It did not work.           | /components/responses/Failure: the response has no description
          What everything has.       | /components/schemas/Base: the schema has no description
          Its identifier.            | /components/schemas/Base/properties/id: the schema has no description
          What only a thing has.     | /components/schemas/Thing/allOf/1: the schema has no description
          One label.                 | /components/schemas/Thing/allOf/1/properties/tags/oneOf/0/additionalProperties: the schema has no description
          """)
  void emptyDescription(String description, String finding) {
    assertThat(Things.findingsWith("description: " + description + "\n", "description: ' '\n"))
        .containsExactly(finding);
  }

  @Test
  void descriptionLeftOpen() {
    assertThat(Things.findingsWith("description: How a thing is.", "description:"))
        .contains("/components/schemas/State: the schema has no description");
  }

  @ParameterizedTest
  @CsvSource({"Lists the things.", "It did not work.", "How a thing is."})
  void missingDescription(String description) {
    assertThat(Things.findingsWith("description: " + description + "\n", "x-described: never\n"))
        .anyMatch(finding -> finding.endsWith(" has no description"));
  }
}
