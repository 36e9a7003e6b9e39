package dev.jobexecutions.openapi.evolution;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one document changed.
 *
 * @param file its path in the jar
 * @param sameText whether the document is the released one to the letter
 * @param changes the gravest first, then by place
 */
record DocumentChanges(String file, boolean sameText, List<ContractChange> changes) {
  private static final String WHOLE = "the document";

  DocumentChanges {
    changes = changes.stream().distinct().sorted().toList();
  }

  static DocumentChanges added(String file) {
    return whole(file, Severity.COMPATIBLE, "new, without a released predecessor");
  }

  static DocumentChanges removed(String file) {
    return whole(file, Severity.BREAKING, "removed");
  }

  private static DocumentChanges whole(String file, Severity severity, String what) {
    return new DocumentChanges(file, false, List.of(new ContractChange(severity, WHOLE, what)));
  }

  Stream<ContractChange> changes(Severity severity) {
    return changes.stream().filter(change -> change.severity() == severity);
  }
}
