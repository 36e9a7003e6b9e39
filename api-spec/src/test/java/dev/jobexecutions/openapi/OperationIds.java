package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.Map;

/** Every operation has an id, and no two have the same: methods are named by it. */
final class OperationIds implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Map<String, JsonPointer> seen = new HashMap<>();
    document
        .parts(Kind.OPERATION)
        .forEach(
            operation -> {
              String id = operation.text("operationId");
              if (id.isBlank()) {
                report.add(operation.place(), "the operation has no operationId");
                return;
              }
              JsonPointer place = operation.child("operationId");
              JsonPointer first = seen.putIfAbsent(id, place);
              if (first != null) {
                report.add(
                    place, "the operationId " + id + " is already in line " + document.line(first));
              }
            });
  }
}
