package dev.jobexecutions.openapi.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Compares the documents with the released ones, and refuses a break that nobody announced. */
final class ContractCheck {
  private static final String REPORT = "target/contract-changes.md";

  private ContractCheck() {}

  /**
   * Compares a module's documents, writes the report and prints a line about it.
   *
   * @param args the module's folder and the project's version
   * @throws ContractException if a change breaks the released contract and the version does not say
   *     so
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2)
      throw new IllegalArgumentException("usage: ContractCheck <module> <version>");
    Path module = Path.of(args[0]).toAbsolutePath().normalize();
    ContractComparison comparison = ContractComparison.of(module, ContractVersion.parse(args[1]));
    Path report = module.resolve(REPORT);
    Files.createDirectories(report.getParent());
    Files.writeString(report, ContractReport.markdown(comparison));
    String shown = module.getFileName() + "/" + REPORT;
    if (comparison.breaks() && !comparison.announced()) {
      throw new ContractException(unannounced(comparison) + "Report: " + shown);
    }
    System.out.println("Contract: " + comparison.summary() + ", see " + shown);
  }

  /** Each break, and what to do next. */
  static String unannounced(ContractComparison comparison) {
    ContractVersion released = comparison.released();
    String places =
        comparison.documents().stream()
            .flatMap(
                document ->
                    document
                        .changes(Severity.BREAKING)
                        .map(change -> "  " + document.file() + ": " + change + "\n"))
            .collect(Collectors.joining());
    String record =
        comparison.releasedIsStillToCome()
            ? "  - or, as long as "
                + released
                + " is not out, record the documents again: "
                + ReleasedContract.RECORD
                + "\n"
            : "";
    return "Version "
        + comparison.version()
        + " does not announce what breaks the contract of "
        + released
        + ":\n"
        + places
        + "What to do:\n"
        + "  - take the change back, or make it in a way that breaks nobody\n"
        + "  - or announce it: raise the project's version to "
        + released.nextBreaking()
        + "-SNAPSHOT\n"
        + record;
  }
}
