package dev.jobexecutions.openapi.evolution;

import java.util.List;

/** A comparison as Markdown. The same comparison always gives the same text. */
final class ContractReport {
  private ContractReport() {}

  static String markdown(ContractComparison comparison) {
    StringBuilder text = new StringBuilder("# Contract changes\n\n");
    text.append("Version ").append(comparison.version()).append(": ");
    text.append(comparison.summary()).append(".\n");
    if (comparison.breaks()) {
      text.append("\nThe version ")
          .append(comparison.announced() ? "announces" : "does not announce")
          .append(" breaking changes.\n");
    }
    comparison.documents().forEach(document -> append(text, document));
    return text.toString();
  }

  private static void append(StringBuilder text, DocumentChanges document) {
    text.append("\n## ").append(document.file()).append('\n');
    if (document.changes().isEmpty()) {
      text.append(
          document.sameText()
              ? "\nNo change.\n"
              : "\nThe text changed, and nothing in it that the comparison looks at.\n");
    }
    for (Severity severity : Severity.values()) {
      List<ContractChange> changes = document.changes(severity).toList();
      if (changes.isEmpty()) continue;
      text.append("\n### ").append(severity.heading()).append("\n\n");
      for (ContractChange change : changes) {
        text.append("- `").append(change.place()).append("`: ").append(change.what()).append('\n');
      }
    }
  }
}
