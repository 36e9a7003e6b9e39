package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiVersionTest {
  private static final String HEADER =
      """
            x-request-headers:
              - name: Blaxel-Version
                value: "2026-01-31"
            parameters:
              - name: size
      """;
  private static final String PARAMETERS =
      """
            parameters:
              - name: size
      """;

  @Test
  void otherSpecification() {
    assertThat(Things.findingsWith("openapi: 3.0.3", "openapi: 3.0.4"))
        .containsExactly("/openapi: must be 3.0.3");
  }

  @Test
  void fileWithoutVersion() {
    assertThat(Things.findingsIn("things.yaml", Things.yaml()))
        .containsExactly(": the file must be called <name>-<yyyy-mm-dd>.yaml");
  }

  @Test
  void documentOfAnotherVersion() {
    assertThat(Things.findingsWith("  version: \"2026-01-31\"", "  version: \"2026-01-30\""))
        .containsExactly("/info/version: must be 2026-01-31, as in the file's name");
  }

  @Test
  void headerOfAnotherVersion() {
    assertThat(Things.findingsWith(HEADER, HEADER.replace("01-31", "01-30")))
        .containsExactly(
            "/paths/~1things/get/x-request-headers/0/value:"
                + " Blaxel-Version must be 2026-01-31, as in the file's name");
  }

  @Test
  void operationWithoutTheHeader() {
    assertThat(Things.findingsWith(HEADER, PARAMETERS))
        .containsExactly("/paths/~1things/get: no Blaxel-Version in x-request-headers");
  }

  @Test
  void headerThatIsNoText() {
    assertThat(Things.findingsWith(HEADER, HEADER.replace("\"2026-01-31\"", "2026")))
        .containsExactly(
            "/paths/~1things/get: no Blaxel-Version in x-request-headers",
            "/paths/~1things/get/x-request-headers/0:"
                + " a header needs a name and a value, both texts");
  }
}
