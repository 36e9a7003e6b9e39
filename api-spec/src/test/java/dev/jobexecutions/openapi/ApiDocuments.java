package dev.jobexecutions.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that may refer to each other: documents, and what they share.
 *
 * @param files those that could be read, by name
 * @param findings what was found in reading
 */
record ApiDocuments(Collection<ApiDocument> files, List<Finding> findings) {
  /** Reads texts. The files are only named, not read. */
  static ApiDocuments read(Map<String, String> texts) {
    SortedMap<String, ApiDocument> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    texts.forEach(
        (file, yaml) -> {
          Reading reading =
              ApiDocumentReader.read(file, yaml, Collections.unmodifiableSortedMap(files));
          if (reading.document() != null) files.put(file, reading.document());
          findings.addAll(reading.findings());
        });
    return new ApiDocuments(
        Collections.unmodifiableCollection(files.values()), List.copyOf(findings));
  }
}
