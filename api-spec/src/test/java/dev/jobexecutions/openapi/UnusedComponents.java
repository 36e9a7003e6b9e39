package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.Set;

/** Every component is reached from an operation; no dead ones, nor rings of dead ones. */
final class UnusedComponents implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Set<JsonPointer> reached = new HashSet<>();
    reach(document, "/paths/", reached);
    document.parts().stream()
        // Security schemes are used by name, which SecurityRequirements checks.
        .filter(part -> part.kind() != Kind.SECURITY_SCHEME)
        .filter(part -> isComponent(part.place()) && !reached.contains(part.place()))
        .forEach(part -> report.add(part.place(), "no operation uses this " + part.kind()));
  }

  private static void reach(ApiDocument document, String from, Set<JsonPointer> reached) {
    document.parts().stream()
        .filter(Part::isReference)
        .filter(part -> (part.place() + "/").startsWith(from))
        .flatMap(part -> ApiDocument.target(part.reference()).stream())
        .forEach(
            target -> {
              if (reached.add(target)) reach(document, target + "/", reached);
            });
  }

  /** Whether the place is {@code /components/<section>/<name>}. */
  private static boolean isComponent(JsonPointer place) {
    return place.toString().matches("/components/[^/]+/[^/]+");
  }
}
