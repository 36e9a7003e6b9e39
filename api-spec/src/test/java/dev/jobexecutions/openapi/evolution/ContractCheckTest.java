package dev.jobexecutions.openapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCheckTest {
  private static final String REPORT = "target/contract-changes.md";

  @TempDir private Path temp;
  private OrdersModule module;

  @BeforeEach
  void release() {
    module = OrdersModule.releasedAs("0.1.0", temp.resolve("spec"));
  }

  @Test
  void saysThatNothingChanged() {
    assertThat(module.check("0.1.1-SNAPSHOT"))
        .isEqualTo("Contract: no change since 0.1.0, see spec/target/contract-changes.md");
    assertThat(module.read(REPORT))
        .isEqualTo(
            """
            # Contract changes

            Version 0.1.1-SNAPSHOT: no change since 0.1.0.

            ## orders.yaml

            No change.
            """);
  }

  @Test
  void letsCompatibleChangesPassAndListsThem() {
    module.edit("maximum: 9", "maximum: 10").edit("description: Lists.", "description: Lists all.");

    assertThat(module.check("0.1.1-SNAPSHOT"))
        .isEqualTo(
            "Contract: 1 compatible change, 1 documentation change since 0.1.0,"
                + " see spec/target/contract-changes.md");
    assertThat(module.read(REPORT))
        .endsWith(
            """
            ## orders.yaml

            ### Compatible changes

            - `GET /orders, query parameter size`: numeric range [1, 9] → [1, 10]

            ### Documentation changes

            - `GET /orders`: description changed
            """);
  }

  @Test
  void refusesABreakThatTheVersionDoesNotAnnounce() {
    module.edit("maximum: 9", "maximum: 8").edit("id: {", "name: {");

    assertThatThrownBy(() -> module.check("0.1.1-SNAPSHOT"))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            """
            Version 0.1.1-SNAPSHOT does not announce what breaks the contract of 0.1.0:
              orders.yaml: GET /orders, query parameter size: numeric range [1, 9] → [1, 8]
              orders.yaml: schema Order in responses, id: property removed
            What to do:
              - take the change back, or make it in a way that breaks nobody
              - or announce it: raise the project's version to 0.2.0-SNAPSHOT
            Report: spec/target/contract-changes.md""");
    assertThat(module.read(REPORT))
        .contains("The version does not announce breaking changes.")
        .contains("### Breaking changes\n\n- `GET /orders, query parameter size`");
  }

  @Test
  void offersToRecordAgainWhileTheRecordedVersionIsNotOut() {
    module.edit("maximum: 9", "maximum: 8");

    assertThatThrownBy(() -> module.check("0.1.0-SNAPSHOT"))
        .hasMessageContaining(
            "  - or, as long as 0.1.0 is not out, record the documents again: mvn -q"
                + " process-test-classes -Dcontract.record -pl api-spec -am\n");
  }

  @Test
  void letsAnAnnouncedBreakPass() {
    module.edit("maximum: 9", "maximum: 8");

    assertThat(module.check("0.2.0-SNAPSHOT"))
        .isEqualTo("Contract: 1 breaking change since 0.1.0, see spec/target/contract-changes.md");
    assertThat(module.read(REPORT)).contains("The version announces breaking changes.");
  }

  @Test
  void tellsANewDocument() {
    module.write("src/main/resources/more/new.yaml", OrdersModule.yaml());

    module.check("0.1.1-SNAPSHOT");

    assertThat(module.read(REPORT))
        .contains(
            """
            ## more/new.yaml

            ### Compatible changes

            - `the document`: new, without a released predecessor
            """);
  }

  @Test
  void takesADocumentThatIsGoneForABreak() {
    module.delete("src/main/resources/" + OrdersModule.DOCUMENT);

    assertThatThrownBy(() -> module.check("0.1.1-SNAPSHOT"))
        .hasMessageContaining("  orders.yaml: the document: removed\n");
  }

  @Test
  void seesNoChangeInSchemasThatMoveToASharedFile() {
    module
        .edit("#/components/schemas/Person", "parts/shared.yaml#/components/schemas/Person")
        .edit("    Person: {type: object, properties: {name: {type: string}}}\n", "")
        .write(
            "src/main/resources/parts/shared.yaml",
            "components: {schemas: {Person: {type: object, properties: {name: {type: string}}}}}");

    module.check("0.1.1-SNAPSHOT");

    assertThat(module.read(REPORT))
        .endsWith(
            """
            ## orders.yaml

            The text changed, and nothing in it that the comparison looks at.
            """);
  }

  @Test
  void seesNoChangeInParametersThatMoveToASharedFile() {
    String parameter =
        "{name: size, in: query, schema: {type: integer, minimum: 1, maximum: 9, default: 3}}";
    module
        .edit(parameter, "$ref: 'shared.yaml#/components/parameters/Size'")
        .write(
            "src/main/resources/shared.yaml",
            "components: {parameters: {Size: " + parameter + "}}");

    assertThat(module.check("0.1.1-SNAPSHOT")).startsWith("Contract: no change since 0.1.0");
  }

  @Test
  void seesAChangeInASharedFile() {
    String document =
        OrdersModule.yaml()
            .replace("#/components/schemas/NewOrder", "shared.yaml#/components/schemas/NewOrder")
            .replace("    NewOrder:", "    Unused:");
    String shared = "components: {schemas: {NewOrder: {type: object, required: [%s]}}}";
    module
        .write("src/main/resources/orders.yaml", document)
        .write("src/released/orders.yaml", document)
        .write("src/main/resources/shared.yaml", shared.formatted("what, note"))
        .write("src/released/shared.yaml", shared.formatted("what"));

    assertThatThrownBy(() -> module.check("0.1.1-SNAPSHOT"))
        .hasMessageContaining("schema NewOrder in requests: required with note");
  }

  @Test
  void needsARecord() {
    module.delete("src/released/version.txt");

    assertThatThrownBy(() -> module.check("0.1.1-SNAPSHOT"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("version.txt is missing: restore it, or record with mvn");
  }
}
