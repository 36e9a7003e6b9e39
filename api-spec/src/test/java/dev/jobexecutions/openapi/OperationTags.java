package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;

/** Every operation has one tag, declared at the top: interfaces are named by it. */
final class OperationTags implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Set<String> declared =
        document
            .parts(Kind.TAG)
            .map(tag -> tag.node().path("name").asText())
            .collect(Collectors.toSet());
    document
        .parts(Kind.OPERATION)
        .forEach(
            operation -> {
              JsonNode tags = operation.node().path("tags");
              if (tags.size() != 1) {
                report.add(
                    operation.place(), "the operation must have one tag, not " + tags.size());
                return;
              }
              String tag = tags.path(0).asText();
              if (!declared.contains(tag)) {
                report.add(
                    operation.child("tags").appendIndex(0),
                    "the tag " + tag + " is not declared in /tags");
              }
            });
  }
}
