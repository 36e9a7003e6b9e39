package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.Map;

/** No two paths are the same but for the names of their parameters: a request would fit both. */
final class DistinctPaths implements Rule {
  private static final JsonPointer PATHS = JsonPointer.compile("/paths");

  @Override
  public void check(ApiDocument document, Report report) {
    Map<String, String> seen = new HashMap<>();
    document
        .parts(Kind.PATH)
        // Those of callbacks are expressions, which a service of its own answers.
        .filter(part -> part.place().head().equals(PATHS))
        .forEach(
            part -> {
              String path = part.place().last().getMatchingProperty();
              String first = seen.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), path);
              if (first == null) return;
              report.add(
                  part.place(),
                  "a request that fits this path fits "
                      + first
                      + " in line "
                      + document.line(PATHS.appendProperty(first)));
            });
  }
}
