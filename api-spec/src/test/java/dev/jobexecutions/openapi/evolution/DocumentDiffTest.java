package dev.jobexecutions.openapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What openapi-diff sees, and how it is told. An upgrade that judges otherwise shows here. */
class DocumentDiffTest {
  @TempDir private Path folder;

  // Where it is, what is there, what replaces it; then the place and the change. ~ is a new line.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /orders:              | /purchases:        | GET /orders | removed
          listOrders            | allOrders          | GET /orders | operation id listOrders → allOrders
          value: "1"            | value: "2"         | GET /orders, x-request-headers | changed
          name: sort            | name: order        | GET /orders, query parameter sort | removed
          name: sort,           | name: sort, required: true, | GET /orders, query parameter sort | required changed
          maximum: 9            | maximum: 8         | GET /orders, query parameter size | numeric range [1, 9] → [1, 8]
          enum: [up, down]      | enum: [up]         | GET /orders, query parameter sort | enum without down
          "404":                | "410":             | GET /orders, response 404 | removed
          Age:                  | Date:              | GET /orders, response 200, header Age | removed
          text/plain:           | text/csv:          | GET /orders, response 200, text/plain | removed
          required: [orders]    | required: []       | GET /orders, response 200, application/json | required without orders
          - key: []             | - other: []        | GET /orders | security scheme changed
          requestBody:          | requestBody:~        required: true | POST /orders, request body | request body changed
          required: [what]      | required: [what, note] | schema NewOrder in requests | required with note
          maxLength: 9          | maxLength: 8       | schema NewOrder in requests, what | max length 9 → 8
          minLength: 1          | minLength: 2       | schema NewOrder in requests, what | min length 1 → 2
          note: {type: string}  | note: {type: string, enum: [a]} | schema NewOrder in requests, note | enum with a
          tags: {type: array,   | tags: {type: array, maxItems: 3, | schema NewOrder in requests, tags | max items none → 3
          tags: {type: array,   | tags: {type: array, minItems: 1, | schema NewOrder in requests, tags | min items none → 1
          , nullable: true      | ``                 | schema NewOrder in requests, gift | nullable true → none
          id: {                 | name: {            | schema Order in responses, id | property removed
          format: int32         | format: int64      | schema Order in responses, count | type integer (int32) → integer (int64)
          schemas/Firm          | schemas/Robot      | schema Order in responses, who<Robot> | added
          note: {type: string, d | note: {type: string, nullable: true, d | schema Order in responses, note | nullable none → true
          """)
  void tellsWhatBreaks(String old, String replacement, String place, String what) {
    assertThat(changes(old, replacement))
        .contains(new ContractChange(Severity.BREAKING, place, what));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          maximum: 9         | maximum: 10             | GET /orders, query parameter size | numeric range [1, 9] → [1, 10]
          default: 3         | default: 4              | GET /orders, query parameter size | default 3 → 4
          enum: [up, down]   | enum: [up, down, any]   | GET /orders, query parameter sort | enum with any
          - {name: size      | - {name: page, in: query, schema: {}}~        - {name: size | GET /orders, query parameter page | added
          enum: [open, shut] | enum: [lost, open, won, shut] | schema Order in responses, state | enum with lost, won
          required: [what]   | required: []            | schema NewOrder in requests | required without what
          id: {              | at: {type: string}~        id: { | schema Order in responses, at | property added
          """)
  void tellsWhatIsCompatible(String old, String replacement, String place, String what) {
    assertThat(changes(old, replacement))
        .containsExactly(new ContractChange(Severity.COMPATIBLE, place, what));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          description: Lists.       | GET /orders                     | description changed
          description: A remark.    | schema Order in responses, note | description changed
          """)
  void tellsDocumentationApart(String old, String place, String what) {
    assertThat(changes(old, "description: Other."))
        .containsExactly(new ContractChange(Severity.DOCUMENTATION, place, what));
  }

  @Test
  void judgesWhatIsRemovedAndWhatIsAddedApart() {
    assertThat(changes("name: sort", "name: order"))
        .containsExactly(
            new ContractChange(Severity.BREAKING, "GET /orders, query parameter sort", "removed"),
            new ContractChange(Severity.COMPATIBLE, "GET /orders, query parameter order", "added"));
  }

  // As CONTRIBUTING.md says: when one of these fails, the library has learned to see.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          note: {type: string, d      | note2: {type: string, d
          {type: boolean}             | {type: number}
          Person: {type: object,      | Person: {type: object, additionalProperties: false,
          title: Orders               | title: Sales
          openapi: 3.0.3              | openapi: 3.0.3~servers: [{url: /v2}]
          """)
  void doesNotTakeForBreaking(String old, String replacement) {
    assertThat(changes(old, replacement))
        .noneMatch(change -> change.severity() == Severity.BREAKING);
  }

  @Test
  void saysWhichFileCannotBeRead() {
    OrdersModule module = OrdersModule.releasedAs("1.0.0", folder).edit("schemas/Firm", "schemas/");

    assertThatThrownBy(() -> module.compare("1.0.0"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("orders.yaml cannot be read");
  }

  private Iterable<ContractChange> changes(String old, String replacement) {
    return OrdersModule.releasedAs("1.0.0", folder)
        .edit(old, replacement.replace('~', '\n'))
        .compare("1.0.0")
        .documents()
        .get(0)
        .changes();
  }
}
