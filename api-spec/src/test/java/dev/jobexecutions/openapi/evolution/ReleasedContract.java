package dev.jobexecutions.openapi.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The documents as they were last released, and the version that they were released with. */
record ReleasedContract(Contract contract, ContractVersion version) {
  static final String RECORD = "mvn -q process-test-classes -Dcontract.record -pl api-spec -am";

  private static final String FOLDER = "src/released";
  private static final String VERSION = "version.txt";

  static boolean exists(Path module) {
    return Files.exists(versionFile(module));
  }

  static ReleasedContract of(Path module) throws IOException {
    Path file = versionFile(module);
    if (!exists(module)) {
      throw new ContractException(file + " is missing: restore it, or record with " + RECORD);
    }
    return new ReleasedContract(
        contract(module), ContractVersion.parse(Files.readString(file).strip()));
  }

  /** Makes the current documents of the module the released ones. */
  static void replace(Path module, ContractVersion version) throws IOException {
    Contract released = contract(module);
    for (Path file : released.files().values()) {
      Files.delete(file);
    }
    for (Map.Entry<String, Path> file : Contract.current(module).files().entrySet()) {
      Path copy = released.folder().resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.copy(file.getValue(), copy);
    }
    Files.writeString(versionFile(module), version + "\n");
  }

  private static Contract contract(Path module) {
    return new Contract(module.resolve(FOLDER));
  }

  private static Path versionFile(Path module) {
    return module.resolve(FOLDER).resolve(VERSION);
  }
}
