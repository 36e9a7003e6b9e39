package dev.jobexecutions.tests.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;

/** One way in which a request or an answer does not fit the document, under the library's key. */
record Violation(String key, String message) {

  static List<Violation> allOf(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> new Violation(message.getKey(), message.getMessage()))
        .toList();
  }
}
