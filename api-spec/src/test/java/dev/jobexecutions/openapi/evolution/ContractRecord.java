package dev.jobexecutions.openapi.evolution;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the current documents the released ones, as a part of a release. */
final class ContractRecord {
  private ContractRecord() {}

  /**
   * Records the documents of a module.
   *
   * @param args the module's folder and the project's version
   * @throws ContractException if that would hide a break that the version does not announce
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2)
      throw new IllegalArgumentException("usage: ContractRecord <module> <version>");
    Path module = Path.of(args[0]).toAbsolutePath().normalize();
    ContractVersion version = ContractVersion.parse(args[1]).withoutQualifier();
    if (ReleasedContract.exists(module)) {
      ContractComparison comparison = ContractComparison.of(module, version);
      // The version that is recorded already is not out yet: it may still become anything.
      boolean again = version.equals(comparison.released());
      if (comparison.breaks() && !comparison.announced() && !again) {
        throw new ContractException(ContractCheck.unannounced(comparison));
      }
    }
    ReleasedContract.replace(module, version);
    System.out.println("Contract: the documents are recorded as those of " + version);
  }
}
