package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final String SIZE = "/paths/~1things/get/parameters/0";
  private static final String THINGS =
      "/paths/~1things/get/responses/200/content/application~1json";
  private static final String THING =
      "/paths/~1things~1{id}/get/responses/200/content/application~1json";

  @Test
  void ofAParameter() {
    assertThat(Things.findingsWith("example: 4\n", "example: 10\n"))
        .containsExactly(
            misfit(SIZE + "/example", "example", "maximum: 9", "must have a maximum value of 9"));
  }

  @Test
  void defaultOfASchema() {
    assertThat(Things.findingsWith("default: 3\n", "default: 0\n"))
        .containsExactly(
            misfit(
                SIZE + "/schema/default",
                "default",
                "minimum: 1",
                "must have a minimum value of 1"));
  }

  @Test
  void ofASchema() {
    assertThat(Things.findingsWith("example: abc\n", "example: abcde\n"))
        .containsExactly(
            misfit(
                "/components/schemas/Base/properties/id/example",
                "example",
                "maxLength: 4",
                "must be at most 4 characters long"));
  }

  @Test
  void ofAHeader() {
    assertThat(Things.findingsWith("example: 60\n", "example: 1 min\n"))
        .containsExactly(
            misfit(
                "/paths/~1things/get/responses/200/headers/Age/example",
                "example",
                "type: integer\n                description: Number of seconds.",
                "string found, integer expected"));
  }

  @Test
  void ofAMediaTypeInsideAUnion() {
    assertThat(Things.findingsWith("{colour: red}", "{colour: 7}"))
        .contains(
            misfit(
                THING + "/example/tags/colour",
                "example",
                "type: string\n                    description: One label.",
                "integer found, string expected"));
  }

  @Test
  void namedOfAMediaType() {
    assertThat(Things.findingsWith("value: []\n", "value: {}\n"))
        .containsExactly(
            misfit(
                THINGS + "/examples/none/value",
                "example",
                "type: array\n                description: The things.",
                "object found, array expected"));
  }

  @Test
  void amongTheComponents() {
    assertThat(Things.findingsWith("state: new\n", "state: newer\n"))
        .containsExactly(
            misfit(
                "/components/examples/OneThing/value/0/state",
                "example",
                "enum: [new, old]",
                "does not have a value in the enumeration [\"new\", \"old\"]"));
  }

  @Test
  void valueOfAnEnumeration() {
    assertThat(Things.findingsWith("enum: [new, old]", "enum: [new, 2]"))
        .containsExactly(
            misfit(
                "/components/schemas/State/enum/1",
                "enum value",
                "type: string\n      description: How a thing is.",
                "integer found, string expected"));
  }

  @Test
  void nullOnlyWhereAllowed() {
    assertThat(Things.findingsWith("          nullable: true\n", ""))
        .containsExactly(
            misfit(
                THING + "/example/note",
                "example",
                "type: string\n          nullable: true",
                "null found, string expected"));
  }

  @Test
  void withPropertiesThatNobodyDescribed() {
    assertThat(Things.findingsWith("tags: {colour: red}", "more: 1")).isEmpty();
  }

  @Test
  void schemaThatCannotBeUsed() {
    assertThat(Things.findingsWith("minimum: 1", "minimum: one"))
        .contains(SIZE + "/schema: the schema cannot be used: minimum value is not a number");
  }

  @Test
  void inEnglishEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      ofAParameter();
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String misfit(String place, String what, String keyword, String reason) {
    return "%s: the %s does not fit its schema (line %s): %s"
        .formatted(place, what, Things.line(keyword), reason);
  }
}
