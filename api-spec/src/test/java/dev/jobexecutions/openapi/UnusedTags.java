package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Every tag that is declared is an operation's: no interface comes of another one. */
final class UnusedTags implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Set<String> used =
        document
            .parts(Kind.OPERATION)
            .map(operation -> operation.node().path("tags"))
            .flatMap(tags -> StreamSupport.stream(tags.spliterator(), false))
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    document
        .parts(Kind.TAG)
        .filter(tag -> !used.contains(tag.text("name")))
        .forEach(tag -> report.add(tag.place(), "no operation has the tag " + tag.text("name")));
  }
}
