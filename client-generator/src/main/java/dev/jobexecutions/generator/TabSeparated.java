package dev.jobexecutions.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a Swagger 2.0 document whose values have tabs between them. OpenAPI 3 has no
 * such style, so the parser, which turns one into the other, loses it.
 */
final class TabSeparated {
  private final Set<List<String>> parameters = new HashSet<>();

  /** Reads a document from a file; of one from elsewhere nothing is known. */
  static TabSeparated in(String document) {
    TabSeparated found = new TabSeparated();
    try {
      Path file = Path.of(document);
      if (Files.isRegularFile(file)) found.collect(Yaml.mapper().readTree(file.toFile()));
    } catch (IOException | IllegalArgumentException e) {
      // No file: the generator has read the document in another way, and says so if it could not.
    }
    return found;
  }

  private void collect(JsonNode root) {
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      JsonNode shared = path.getValue().path("parameters");
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode own = operation.getValue().path("parameters");
        for (JsonNode list : List.of(shared, own)) {
          for (JsonNode parameter : list) {
            collect(path.getKey(), operation.getKey(), resolve(parameter, root));
          }
        }
      }
    }
  }

  private void collect(String path, String method, JsonNode parameter) {
    if (!parameter.path("collectionFormat").asText().equals("tsv")) return;
    parameters.add(List.of(path, method, parameter.path("name").asText()));
  }

  private static JsonNode resolve(JsonNode parameter, JsonNode root) {
    return parameter.has("$ref")
        ? root.at(parameter.path("$ref").asText().substring(1))
        : parameter;
  }

  boolean contains(String path, String method, String parameter) {
    return parameters.contains(List.of(path, method.toLowerCase(Locale.ROOT), parameter));
  }
}
