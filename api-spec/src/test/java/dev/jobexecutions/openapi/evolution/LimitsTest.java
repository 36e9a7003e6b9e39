package dev.jobexecutions.openapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One schema, in a request and in its answer, whose limits change. */
class LimitsTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Echo, version: "1"}
      paths:
        /echo:
          post:
            operationId: echo
            requestBody: {content: {application/json: {schema: {type: object, properties: {it: {%1$s}}}}}}
            responses:
              "200":
                description: The same again.
                content: {application/json: {schema: {type: object, properties: {it: {%1$s}}}}}
      """;

  @TempDir private Path folder;

  // Breaks, told by who sends the value: the client by a request, the service by an answer.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: string                                 | type: string, maxLength: 3                  | request
          type: string, maxLength: 3                   | type: string                                | answer
          type: string, maxLength: 3                   | type: string, maxLength: 4                  | answer
          type: string                                 | type: string, minLength: 1                  | request
          type: string                                 | type: string, minLength: 0                  |
          type: string, minLength: 1                   | type: string                                | answer
          type: string, minLength: 2                   | type: string, minLength: 1                  | answer
          type: string                                 | type: string, pattern: a                    | request
          type: string, pattern: a                     | type: string                                | answer
          type: string, pattern: a                     | type: string, pattern: b                    | request answer
          type: string                                 | type: string, enum: [a, b]                  | request
          type: string, enum: [a, b]                   | type: string, enum: [a]                     | request
          type: string, enum: [a, b]                   | type: string, enum: [a, b, c]               |
          type: string, enum: [a, b]                   | type: string                                |
          type: string                                 | type: string, nullable: true                | answer
          type: string, nullable: true                 | type: string                                | request
          type: integer                                | type: integer, multipleOf: 3                | request
          type: integer, multipleOf: 3                 | type: integer                               | answer
          type: integer, multipleOf: 3                 | type: integer, multipleOf: 6                | request
          type: integer, multipleOf: 6                 | type: integer, multipleOf: 3                | answer
          type: integer, multipleOf: 6                 | type: integer, multipleOf: 4                | request answer
          type: integer                                | type: integer, minimum: 3                   | request
          type: integer, minimum: 3                    | type: integer                               | answer
          type: integer                                | type: integer, maximum: 3                   | request
          type: integer, maximum: 3                    | type: integer                               | answer
          type: integer, minimum: 1, maximum: 9        | type: integer, minimum: 2, maximum: 8       | request
          type: integer, minimum: 1, maximum: 9        | type: integer, minimum: 0, maximum: 10      | answer
          type: integer, minimum: 1, maximum: 9        | type: integer, minimum: 2, maximum: 10      | request answer
          type: integer, minimum: 1                    | type: integer, minimum: 1, exclusiveMinimum: true | request
          type: integer, maximum: 1, exclusiveMaximum: true | type: integer, maximum: 1              | answer
          type: integer, maximum: 1, exclusiveMaximum: true | type: integer, maximum: 0              | request
          type: array, items: {}                       | type: array, items: {}, maxItems: 3         | request
          type: array, items: {}, maxItems: 3          | type: array, items: {}                      | answer
          type: array, items: {}, maxItems: 3          | type: array, items: {}, maxItems: 2         | request
          type: array, items: {}, minItems: 1          | type: array, items: {}, minItems: 2         | request
          type: array, items: {}, minItems: 1          | type: array, items: {}                      | answer
          type: array, items: {}                       | type: array, items: {}, minItems: 0         |
          type: array, items: {}                       | type: array, items: {}, uniqueItems: true   | request
          type: array, items: {}, uniqueItems: true    | type: array, items: {}                      | answer
          type: object                                 | type: object, maxProperties: 3              | request
          type: object, maxProperties: 3               | type: object                                | answer
          type: object                                 | type: object, minProperties: 1              | request
          type: object, minProperties: 2               | type: object, minProperties: 1              | answer
          """)
  void breakWhereARequestMayBeLessOrAnAnswerMore(String old, String now, String breaks)
      throws IOException {
    Map<String, Severity> expected =
        Stream.of("request", "answer")
            .collect(
                Collectors.toMap(
                    side -> side,
                    side ->
                        breaks != null && breaks.contains(side)
                            ? Severity.BREAKING
                            : Severity.COMPATIBLE));

    Map<String, Severity> found =
        DocumentDiff.changes(write("old.yaml", old), write("now.yaml", now)).stream()
            .collect(
                Collectors.toMap(
                    change -> change.place().contains("request body") ? "request" : "answer",
                    ContractChange::severity));

    assertThat(found).isEqualTo(expected);
  }

  private Path write(String file, String schema) throws IOException {
    return Files.writeString(folder.resolve(file), DOCUMENT.formatted(schema));
  }
}
