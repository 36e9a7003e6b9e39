package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find, in one document unless they say another. */
final class Report {
  private final ApiDocument document;
  private final List<Finding> findings = new ArrayList<>();

  Report(ApiDocument document) {
    this.document = document;
  }

  void add(JsonPointer place, String reason) {
    add(new Target(document, place), reason);
  }

  void add(Target target, String reason) {
    ApiDocument at = target.document();
    findings.add(new Finding(at.file(), at.line(target.place()), target.place(), reason));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
