package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathParametersTest {
  @Test
  void missing() {
    assertThat(Things.findingsWith("/things/{id}:", "/things/{id}/{part}:"))
        .containsExactly("/paths/~1things~1{id}~1{part}/get: the path parameter part is missing");
  }

  @Test
  void surplus() {
    assertThat(Things.findingsWith("/things/{id}:", "/things/one:"))
        .containsExactly("/paths/~1things~1one/get: the path parameter id is not in the path");
  }

  @Test
  void ofTheWholePath() {
    String operation = "  /things/{id}:\n";
    String parameter =
        """
            parameters:
              - name: part
                in: path
                required: true
                description: Which part.
                schema:
                  type: string
                  description: Name of a part.
        """;
    assertThat(Things.findingsWith(operation, "  /things/{id}/{part}:\n" + parameter)).isEmpty();
  }
}
