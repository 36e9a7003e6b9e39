package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Set;

/** Every component is reached from an operation of some document. */
final class UnusedComponents implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    Set<Target> reached = Reach.ofOperations(document.files());
    List<Part> unused =
        document.parts().stream()
            // Security schemes are used by name, which SecurityRequirements checks.
            .filter(part -> part.kind() != Kind.SECURITY_SCHEME)
            .filter(part -> isComponent(part.place()))
            .filter(part -> !reached.contains(new Target(document, part.place())))
            .toList();
    unused.stream()
        // What only another unused component uses falls with it.
        .filter(part -> unused.stream().noneMatch(other -> hangsOn(other, part, document)))
        .forEach(part -> report.add(part.place(), "no operation uses this " + part.kind()));
  }

  private static boolean hangsOn(Part user, Part used, ApiDocument document) {
    Target from = new Target(document, user.place());
    Target to = new Target(document, used.place());
    return Reach.of(from).contains(to) && !Reach.of(to).contains(from);
  }

  /** Whether the place is {@code /components/<section>/<name>}. */
  private static boolean isComponent(JsonPointer place) {
    return place.toString().matches("/components/[^/]+/[^/]+");
  }
}
