package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationIdsTest {
  @Test
  void missing() {
    assertThat(Things.findingsWith("      operationId: listThings\n", ""))
        .containsExactly("/paths/~1things/get: the operation has no operationId");
  }

  @Test
  void leftOpen() {
    assertThat(Things.findingsWith("operationId: listThings", "operationId:"))
        .contains("/paths/~1things/get: the operation has no operationId");
  }

  @Test
  void empty() {
    assertThat(Things.findingsWith("operationId: listThings", "operationId: ''"))
        .containsExactly("/paths/~1things/get: the operation has no operationId");
  }

  @Test
  void usedTwice() {
    assertThat(Things.findingsWith("operationId: getThing", "operationId: listThings"))
        .containsExactly(
            "/paths/~1things~1{id}/get/operationId: the operationId listThings is already in line "
                + Things.line("operationId: listThings"));
  }
}
