package dev.jobexecutions.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parameters of a Swagger 2.0 document whose values have tabs between them. OpenAPI 3 has no
 * such style, so the parser, which turns one into the other, loses it.
 */
final class TabSeparated {
  private final Set<List<String>> parameters;

  private TabSeparated(Set<List<String>> parameters) {
    this.parameters = parameters;
  }

  /** Reads a document from a file; of one from elsewhere nothing is known. */
  static TabSeparated in(String document) {
    Set<List<String>> parameters = new HashSet<>();
    try {
      Path file = Path.of(document);
      if (Files.isRegularFile(file)) collect(Yaml.mapper().readTree(file.toFile()), parameters);
    } catch (IOException | IllegalArgumentException e) {
      // No file: the generator has read the document in another way, and says so if it could not.
    }
    return new TabSeparated(parameters);
  }

  private static void collect(JsonNode root, Set<List<String>> parameters) {
    if (!root.has("swagger")) return;
    root.path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode shared = path.getValue().path("parameters");
              path.getValue()
                  .properties()
                  .forEach(
                      operation -> {
                        for (JsonNode list :
                            List.of(shared, operation.getValue().path("parameters"))) {
                          for (JsonNode each : list) {
                            JsonNode parameter =
                                each.has("$ref")
                                    ? root.at(each.path("$ref").asText().substring(1))
                                    : each;
                            if (!parameter.path("collectionFormat").asText().equals("tsv"))
                              continue;
                            parameters.add(
                                List.of(
                                    path.getKey(),
                                    operation.getKey(),
                                    parameter.path("name").asText()));
                          }
                        }
                      });
            });
  }

  boolean contains(String path, String method, String parameter) {
    return parameters.contains(List.of(path, method.toLowerCase(Locale.ROOT), parameter));
  }
}
