package dev.jobexecutions.openapi.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * The changes of every document since its release, by file name.
 *
 * @param released the version that the documents were released with
 * @param version the version that the project is now
 * @param documents by name
 */
record ContractComparison(
    ContractVersion released, ContractVersion version, List<DocumentChanges> documents) {

  /** Compares a module's current documents with the released ones. */
  static ContractComparison of(Path module, ContractVersion version) throws IOException {
    ReleasedContract released = ReleasedContract.of(module);
    Contract current = Contract.current(module);
    // Most builds: parsing the documents would cost more than all else here.
    boolean untouched = current.holdsTheSameAs(released.contract());
    SortedMap<String, Path> before = released.contract().documents();
    SortedMap<String, Path> after = current.documents();
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<DocumentChanges> documents = new ArrayList<>();
    for (String name : names) {
      documents.add(
          untouched
              ? new DocumentChanges(name, true, List.of())
              : compare(name, before.get(name), after.get(name)));
    }
    return new ContractComparison(released.version(), version, List.copyOf(documents));
  }

  private static DocumentChanges compare(String name, @Nullable Path before, @Nullable Path after)
      throws IOException {
    if (before == null) return DocumentChanges.added(name);
    if (after == null) return DocumentChanges.removed(name);
    return new DocumentChanges(
        name, Files.mismatch(before, after) < 0, DocumentDiff.changes(before, after));
  }

  Stream<ContractChange> changes(Severity severity) {
    return documents.stream().flatMap(document -> document.changes(severity));
  }

  boolean breaks() {
    return changes(Severity.BREAKING).findAny().isPresent();
  }

  boolean announced() {
    return version.announcesBreakSince(released);
  }

  /** Whether the version is on the way to the one recorded, which hence is not out yet. */
  boolean releasedIsStillToCome() {
    return !version.equals(released) && version.withoutQualifier().equals(released);
  }

  /** Such as {@code 1 breaking change and 2 compatible changes since 0.1.0}. */
  String summary() {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = changes(severity).count();
      if (number > 0) counts.add(severity.count(number));
    }
    return (counts.isEmpty() ? "no change" : String.join(", ", counts)) + " since " + released;
  }
}
