package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocumentReaderTest {
  @Test
  void readsAsJson() {
    Reading reading =
        ApiDocumentReader.read(
            "a.yaml",
            """
            text: on the way
            quoted: "true"
            numbers: [0, -1, 2048, 9007199254740993, 123456789012345678901234567890, 1.50]
            flags: {yes: true, "no": false}
            nothing: null
            """,
            Map.of());
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.document()).isNotNull();
    assertThat(reading.document().root().toString())
        .isEqualTo(
            """
            {"text":"on the way","quoted":"true",\
            "numbers":[0,-1,2048,9007199254740993,123456789012345678901234567890,1.50],\
            "flags":{"yes":true,"no":false},"nothing":null}""");
  }

  @Test
  void knowsTheLines() {
    assertThat(findings("a: 1\n\nb:\n  - c\n  - d: on\n"))
        .containsExactly("a.yaml:5: /b/1/d: `on` is not read alike everywhere; quote it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "On",
        "TRUE",
        "010",
        "0x1F",
        "1_000",
        "1:30",
        ".5",
        ".inf",
        "2026-04-16",
        "!x y"
      })
  void refusesTextsThatReadersDisagreeOn(String text) {
    assertThat(findings("a: " + text)).hasSize(1).first().asString().contains("quote it");
  }

  @Test
  void refusesRepeatedKeys() {
    assertThat(findings("a: {b: 1}\nc: 2\n\"a\": 3\nc: 4"))
        .containsExactly(
            "a.yaml:3: /a: the key is already in line 1",
            "a.yaml:4: /c: the key is already in line 2");
  }

  @Test
  void refusesAnchorsAndMergeKeys() {
    assertThat(findings("a: &x {b: 1}\nc:\n  <<: {d: 2}\ne: &y [*y]"))
        .containsExactly(
            "a.yaml:1: /a: the YAML anchor &x is not allowed; use $ref",
            "a.yaml:3: /c: the YAML merge key << is not allowed; use $ref",
            "a.yaml:4: /e: the YAML anchor &y is not allowed; use $ref");
  }

  @Test
  void refusesKeysThatAreNoTexts() {
    assertThat(findings("[a]: 1")).containsExactly("a.yaml:1: a key must be a text");
  }

  @Test
  void saysWhereTheSyntaxIsWrong() {
    assertThat(findings("a: 1\nb: [2\nc: 3\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.yaml:3: not YAML: expected ',' or ']'");
  }

  @Test
  void refusesControlCharacters() {
    assertThat(findings("a: 1\nb: \u0007\n"))
        .containsExactly("a.yaml:2: not YAML: the character U+0007 is not allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "- a", "text"})
  void refusesWhatIsNoMapping(String yaml) {
    assertThat(findings(yaml)).containsExactly("a.yaml:1: an OpenAPI document is a YAML mapping");
  }

  @Test
  void refusesTwoDocumentsInAFile() {
    assertThat(findings("a: 1\n---\nb: 2\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.yaml:2: not YAML: but found another document");
  }

  private static List<String> findings(String yaml) {
    return ApiDocumentReader.read("a.yaml", yaml, Map.of()).findings().stream()
        .map(Finding::toString)
        .toList();
  }
}
