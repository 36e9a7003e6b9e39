package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every rule looks through references into other files, and at what stands there. */
class SharedFilesTest {
  private static final String OLD = "v/api-2026-01-31.yaml";
  private static final String NEW = "v/api-2026-02-28.yaml";
  private static final String SHARED = "v/parts/shared.yaml";

  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void write() {
    files.put(OLD, document("2026-01-31"));
    files.put(NEW, document("2026-02-28"));
    files.put(SHARED, Things.resource("shared.yaml"));
  }

  @Test
  void thatFitTogether() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void danglingReferenceIntoOne() {
    edit(OLD, "shared.yaml#/components/schemas/Thing", "shared.yaml#/components/schemas/Think");

    assertThat(findings())
        .containsExactly(
            OLD
                + ":36: /paths/~1things~1{id}/get/responses/200/content/application~1json/schema"
                + "/$ref: parts/shared.yaml#/components/schemas/Think leads nowhere");
  }

  @Test
  void referenceToOneThatIsNotThere() {
    edit(OLD, "parts/shared.yaml#/components/schemas/Thing", "shared.yaml#/Thing");

    assertThat(findings())
        .containsExactly(
            OLD
                + ":36: /paths/~1things~1{id}/get/responses/200/content/application~1json/schema"
                + "/$ref: shared.yaml#/Thing leads nowhere: there is no file shared.yaml");
  }

  @Test
  void referenceToAPartOfAnotherKind() {
    edit(OLD, "shared.yaml#/components/parameters/Id", "shared.yaml#/components/schemas/Thing");

    assertThat(findings())
        .contains(
            OLD
                + ":29: /paths/~1things~1{id}/get/parameters/0/$ref:"
                + " parts/shared.yaml#/components/schemas/Thing does not lead to a parameter");
  }

  @Test
  void danglingReferenceInsideOne() {
    edit(SHARED, "#/components/schemas/State", "#/components/schemas/Stage");

    assertThat(findings())
        .contains(
            SHARED
                + ":24: /components/schemas/Thing/properties/state/$ref:"
                + " #/components/schemas/Stage leads nowhere");
  }

  @Test
  void partWithoutDescription() {
    edit(SHARED, "      description: How a thing is.\n", "");

    assertThat(findings())
        .containsExactly(SHARED + ":27: /components/schemas/State: the schema has no description");
  }

  @Test
  void unknownKeyword() {
    edit(SHARED, "      description: How a thing is.\n", "      descriptio: How a thing is.\n");

    assertThat(findings()).anyMatch(finding -> finding.endsWith("descriptio is unexpected"));
  }

  @Test
  void exampleThatDoesNotFit() {
    edit(SHARED, "example: abc", "example: abcde");

    assertThat(findings())
        .containsExactly(
            SHARED
                + ":22: /components/schemas/Thing/properties/id/example: the example does not fit"
                + " its schema (line 21): must be at most 4 characters long");
  }

  @Test
  void exampleOfADocumentThatDoesNotFitASharedSchema() {
    edit(OLD, "state: new", "state: newer");

    assertThat(findings())
        .containsExactly(
            OLD
                + ":39: /paths/~1things~1{id}/get/responses/200/content/application~1json/examples/new"
                + "/value/state: the example does not fit its schema ("
                + SHARED
                + ":29): does not have a value in the enumeration [\"new\", \"old\"]");
  }

  @Test
  void sharedExampleThatDoesNotFit() {
    edit(SHARED, "value: {id: old, state: old}", "value: {id: old, state: odd}");

    assertThat(findings())
        .containsExactly(
            SHARED
                + ":14: /components/examples/OldThing/value/state: the example does not fit its"
                + " schema (line 29): does not have a value in the enumeration [\"new\", \"old\"]");
  }

  @Test
  void componentThatNoDocumentUses() {
    edit(SHARED, "  schemas:\n", "  schemas:\n    Left: {type: string, description: Not used.}\n");

    assertThat(findings())
        .containsExactly(SHARED + ":16: /components/schemas/Left: no operation uses this schema");
  }

  @Test
  void securitySchemeThatNoDocumentUses() {
    for (String file : List.of(OLD, NEW)) {
      edit(
          file,
          "$ref: parts/shared.yaml#/components/securitySchemes/key",
          "{type: apiKey, in: header, name: Key, description: A key.}");
    }

    assertThat(findings())
        .containsExactly(
            SHARED
                + ":3: /components/securitySchemes/key: no operation requires this security"
                + " scheme");
  }

  @Test
  void pathParameterThatIsShared() {
    edit(SHARED, "name: id", "name: key");

    assertThat(findings())
        .contains(OLD + ":21: /paths/~1things~1{id}/get: the path parameter id is missing");
  }

  @Test
  void thatHaveMoreThanComponents() {
    edit(SHARED, "components:\n", "paths: {}\ncomponents:\n");

    assertThat(findings())
        .containsExactly(
            SHARED
                + ":1: /paths: paths is not for a file without `openapi`, which only has"
                + " components to share");
  }

  private List<String> findings() {
    return ApiLint.check(files).stream().map(Finding::toString).toList();
  }

  private void edit(String file, String text, String replacement) {
    files.computeIfPresent(
        file,
        (name, yaml) -> {
          assertThat(yaml).containsOnlyOnce(text);
          return yaml.replace(text, replacement);
        });
  }

  private static String document(String version) {
    return Things.resource("sharing.yaml").replace("VERSION", version);
  }
}
