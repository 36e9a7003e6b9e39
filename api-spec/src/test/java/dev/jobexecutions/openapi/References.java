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
    String reference = part.reference();
    Optional<Target> target = document.target(reference);
    if (!reference.contains("#/")) {
      report.add(place, reference + " is not of the form #/… or file.yaml#/…");
    } else if (target.isEmpty()) {
      String file = reference.substring(0, reference.indexOf('#'));
      report.add(place, reference + " leads nowhere: there is no file " + file);
    } else if (target.get().node().isMissingNode()) {
      report.add(place, reference + " leads nowhere");
    } else if (target.get().part().filter(at -> at.kind() == part.kind()).isEmpty()) {
      report.add(place, reference + " does not lead to a " + part.kind());
    }
  }
}
