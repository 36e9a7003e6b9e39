package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every component is reached from an operation. */
final class UnusedComponents implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Set<JsonPointer> reached = reachedFrom("/paths/", document);
    List<Part> unused =
        document.parts().stream()
            // Security schemes are used by name, which SecurityRequirements checks.
            .filter(part -> part.kind() != Kind.SECURITY_SCHEME)
            .filter(part -> isComponent(part.place()) && !reached.contains(part.place()))
            .toList();
    unused.stream()
        // What only another unused component uses falls with it.
        .filter(part -> unused.stream().noneMatch(other -> hangsOn(other, part, document)))
        .forEach(part -> report.add(part.place(), "no operation uses this " + part.kind()));
  }

  private static boolean hangsOn(Part user, Part used, ApiDocument document) {
    return reachedFrom(user.place() + "/", document).contains(used.place())
        && !reachedFrom(used.place() + "/", document).contains(user.place());
  }

  /** The components that something below the place uses, directly or through another component. */
  private static Set<JsonPointer> reachedFrom(String place, ApiDocument document) {
    Set<JsonPointer> reached = new HashSet<>();
    reach(place, document, reached);
    return reached;
  }

  private static void reach(String place, ApiDocument document, Set<JsonPointer> reached) {
    document.parts().stream()
        .filter(Part::isReference)
        .filter(part -> (part.place() + "/").startsWith(place))
        .flatMap(part -> ApiDocument.target(part.reference()).stream())
        .filter(reached::add)
        .forEach(target -> reach(target + "/", document, reached));
  }

  /** Whether the place is {@code /components/<section>/<name>}. */
  private static boolean isComponent(JsonPointer place) {
    return place.toString().matches("/components/[^/]+/[^/]+");
  }
}
