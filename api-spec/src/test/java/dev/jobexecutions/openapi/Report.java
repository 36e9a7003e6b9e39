package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one document. */
final class Report {
  private final ApiDocument document;
  private final List<Finding> findings = new ArrayList<>();

  Report(ApiDocument document) {
    this.document = document;
  }

  void add(JsonPointer place, String reason) {
    findings.add(new Finding(document.file(), document.line(place), place, reason));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
