package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;

/** Answers are keyed by an HTTP status, a class of them, or {@code default}. */
final class ResponseStatuses implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.OPERATION)
        .forEach(
            operation -> {
              JsonPointer responses = operation.child("responses");
              document
                  .at(responses)
                  .fieldNames()
                  .forEachRemaining(
                      status -> {
                        if (status.matches("[1-5]([0-9]{2}|XX)|default|x-.*")) return;
                        report.add(
                            responses.appendProperty(status),
                            status + " is not an HTTP status, a class such as 4XX, or default");
                      });
            });
  }
}
