package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path and its path parameters name the same variables. */
final class PathParameters implements Rule {
  /** Not the expressions in the path of a callback, which start with a dollar. */
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}$][^}]*)}");

  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.OPERATION)
        .forEach(
            operation -> {
              String path = operation.place().head().last().getMatchingProperty();
              Set<String> missing = new TreeSet<>();
              VARIABLE.matcher(path).results().forEach(match -> missing.add(match.group(1)));
              Set<String> surplus = declared(operation.place(), document);
              Set<String> variables = Set.copyOf(missing);
              missing.removeAll(surplus);
              surplus.removeAll(variables);
              for (String name : missing) {
                report.add(operation.place(), "the path parameter " + name + " is missing");
              }
              for (String name : surplus) {
                report.add(operation.place(), "the path parameter " + name + " is not in the path");
              }
            });
  }

  /** The names of the path parameters of an operation: its own, and those of its path. */
  private static Set<String> declared(JsonPointer operation, ApiDocument document) {
    Set<JsonPointer> holders = Set.of(operation, operation.head());
    return document
        .parts(Kind.PARAMETER)
        .filter(parameter -> holders.contains(parameter.place().head().head()))
        .map(parameter -> document.resolve(parameter.node()))
        .filter(parameter -> parameter.path("in").asText().equals("path"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
