package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * Every {@code $ref} leads to a part of the right kind, and nothing that would be ignored is beside
 * it.
 */
final class References implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    document.parts().stream()
        .filter(Part::isReference)
        .forEach(
            part -> {
              checkTarget(document, part, report);
              part.node()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (name.equals("$ref")) return;
                        report.add(
                            part.child(name),
                            name + " is ignored beside a $ref; put it at its target");
                      });
            });
  }

  private static void checkTarget(ApiDocument document, Part part, Report report) {
    JsonPointer place = part.child("$ref");
    Optional<JsonPointer> target = ApiDocument.target(part.reference());
    if (target.isEmpty()) {
      report.add(place, part.reference() + " is not of the form #/components/…");
    } else if (document.at(target.get()).isMissingNode()) {
      report.add(place, part.reference() + " leads nowhere");
    } else if (document.part(target.get()).filter(at -> at.kind() == part.kind()).isEmpty()) {
      report.add(place, part.reference() + " does not lead to a " + part.kind());
    }
  }
}
