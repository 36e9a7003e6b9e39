package dev.jobexecutions.openapi;

import java.util.HashSet;
import java.util.Set;

/** What is used from a place, directly or through what that uses. */
final class Reach {
  private final Set<Target> reached = new HashSet<>();

  private Reach() {}

  /** What the operations of these documents use. */
  static Set<Target> ofOperations(Iterable<ApiDocument> documents) {
    Reach reach = new Reach();
    for (ApiDocument document : documents) reach.addFrom("/paths/", document);
    return reach.reached;
  }

  /** What something at or below the place uses. */
  static Set<Target> of(Target place) {
    Reach reach = new Reach();
    reach.addFrom(place.place() + "/", place.document());
    return reach.reached;
  }

  private void addFrom(String place, ApiDocument document) {
    document.parts().stream()
        .filter(Part::isReference)
        .filter(part -> (part.place() + "/").startsWith(place))
        .flatMap(part -> document.target(part.reference()).stream())
        .filter(reached::add)
        .forEach(target -> addFrom(target.place() + "/", target.document()));
  }
}
