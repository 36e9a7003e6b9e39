package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedModelsTest {
  private static final String OLD = "v/api-2026-01-31.yaml";
  private static final String NEW = "v/api-2026-02-28.yaml";
  private static final String SHARED = "v/parts/shared.yaml";
  private static final String REFERENCE = "$ref: parts/shared.yaml#/components/schemas/Thing";
  private static final String OWN =
      "  schemas:\n    %s: {type: string, description: Its own, example: a}\n";

  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void write() {
    String document = Things.resource("sharing.yaml");
    files.put(OLD, document.replace("VERSION", "2026-01-31"));
    files.put(NEW, document.replace("VERSION", "2026-02-28"));
    files.put(SHARED, Things.resource("shared.yaml"));
  }

  @Test
  void sharedSchemaThatTheNewestDoesNotUse() {
    edit(NEW, REFERENCE, "{type: object, description: Any.}");

    assertThat(findings())
        .containsExactlyInAnyOrder(
            "/components/schemas/State: " + OLD + unused(),
            "/components/schemas/Thing: " + OLD + unused());
  }

  @Test
  void schemaThatOnlyAnOlderDocumentHas() {
    edit(OLD, REFERENCE, "$ref: \"#/components/schemas/Own\"");
    edit(OLD, "components:\n", "components:\n" + OWN.formatted("Own"));

    assertThat(findings()).contains("/components/schemas/Own: " + OLD + unused());
  }

  @Test
  void schemaOfTheNewestAlone() {
    useOwnSchemaInTheNewest("Own");

    assertThat(findings()).isEmpty();
  }

  @Test
  void twoSchemasOfOneName() {
    useOwnSchemaInTheNewest("State");

    assertThat(findings())
        .containsExactly(
            "/components/schemas/State: the schema is also in "
                + NEW
                + ", and both would be one model; share one of them");
  }

  @Test
  void schemaOfAnOlderDocumentWithoutAName() {
    edit(
        OLD,
        REFERENCE,
        "{description: Either., oneOf: [{$ref: 'parts/shared.yaml#/components/schemas/Thing'}]}");

    assertThat(findings())
        .containsExactly(
            "/paths/~1things~1{id}/get/responses/200/content/application~1json/schema: the schema"
                + " becomes a model; give it a name in a file that "
                + NEW
                + " shares");
  }

  private void useOwnSchemaInTheNewest(String name) {
    String header = "{H: {description: H., schema: {$ref: '#/components/schemas/" + name + "'}}}";
    edit(NEW, "        \"200\":\n", "        \"200\":\n          headers: " + header + "\n");
    edit(NEW, "components:\n", "components:\n" + OWN.formatted(name));
  }

  private static String unused() {
    return " uses this schema and " + NEW + ", which all models are generated from, does not";
  }

  private List<String> findings() {
    return ApiLint.check(files).stream()
        .map(finding -> finding.place() + ": " + finding.reason())
        .toList();
  }

  private void edit(String file, String text, String replacement) {
    files.computeIfPresent(
        file,
        (name, yaml) -> {
          assertThat(yaml).containsOnlyOnce(text);
          return yaml.replace(text, replacement);
        });
  }
}
