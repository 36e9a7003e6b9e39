package dev.jobexecutions.openapi.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** A folder of OpenAPI documents and of the files that they refer to. */
record Contract(Path folder) {
  /** The documents of a module as they are now. */
  static Contract current(Path module) {
    return new Contract(module.resolve("src/main/resources"));
  }

  /** Every file by its path in the folder, with slashes on every system. */
  SortedMap<String, Path> files() throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (Files.notExists(folder)) return files;
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
          .forEach(file -> files.put(name(file), file));
    }
    return files;
  }

  /** The documents among the files: a file that others only refer to is none. */
  SortedMap<String, Path> documents() throws IOException {
    SortedMap<String, Path> documents = new TreeMap<>();
    for (Map.Entry<String, Path> file : files().entrySet()) {
      if (isDocument(file.getValue())) documents.put(file.getKey(), file.getValue());
    }
    return documents;
  }

  /** Whether both have the same files, to the letter. */
  boolean holdsTheSameAs(Contract other) throws IOException {
    SortedMap<String, Path> mine = files();
    SortedMap<String, Path> others = other.files();
    if (!mine.keySet().equals(others.keySet())) return false;
    for (Map.Entry<String, Path> file : mine.entrySet()) {
      if (Files.mismatch(file.getValue(), others.get(file.getKey())) >= 0) return false;
    }
    return true;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isDocument(Path file) throws IOException {
    try {
      return new Yaml().load(Files.readString(file)) instanceof Map<?, ?> root
          && root.containsKey("openapi");
    } catch (YAMLException notYaml) {
      throw new ContractException(file + " is not YAML: " + notYaml.getMessage());
    }
  }
}
