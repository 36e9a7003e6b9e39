package dev.jobexecutions.generator.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An OpenAPI document.
 *
 * @param name its path below the folder that was searched, with slashes
 * @param file where it is
 */
record Document(String name, Path file) {
  private static final Set<String> VERSION_KEYS = Set.of("openapi", "swagger");
  private static final Pattern FILE_NAME = Pattern.compile(".*\\.(ya?ml|json)");

  /** JSON is YAML too. */
  private static final YAMLFactory YAML = new YAMLFactory();

  /**
   * Returns all documents below a folder, by name: each YAML or JSON file that has the key {@code
   * openapi} or {@code swagger} at its root.
   */
  static List<Document> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> FILE_NAME.matcher(file.getFileName().toString()).matches())
          .filter(Document::isOpenApi)
          .map(file -> new Document(folder.relativize(file).toString().replace('\\', '/'), file))
          .sorted(Comparator.comparing(Document::name))
          .toList();
    }
  }

  private static boolean isOpenApi(Path file) {
    try (JsonParser parser = YAML.createParser(file.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (VERSION_KEYS.contains(parser.currentName())) return true;
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false; // It is neither YAML nor JSON, whatever its name.
    }
  }
}
