package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Schemas that are nothing but another name of one. */
@SuppressWarnings("rawtypes") // The stock generator's map of schemas.
final class Aliases {
  private Aliases() {}

  private static final String SCHEMAS = "#/components/schemas/";

  /**
   * Refuses schemas that are names of each other, and of nothing. The stock generator would follow
   * them until its stack is full.
   *
   * @throws IllegalArgumentException if there are some
   */
  static void refuseCircles(OpenAPI document) {
    Map<String, Schema> schemas = ModelUtils.getSchemas(document);
    for (String schema : schemas.keySet()) {
      Set<String> names = new LinkedHashSet<>();
      String name = schema;
      while (name != null && names.add(name)) name = aliased(schemas.get(name));
      if (!schema.equals(name)) continue;
      for (String each : names) refusePart(each, schemas.get(each));
      throw new IllegalArgumentException(
          "The schemas " + String.join(", ", names) + " refer to each other and say nothing else");
    }
  }

  /** The stock generator takes what refers to a part of a schema for the part's name. */
  private static void refusePart(String name, @Nullable Schema<?> schema) {
    String reference = schema == null ? null : schema.get$ref();
    if (reference == null || !isPart(reference)) return;
    throw new IllegalArgumentException(
        "The schema %s refers to %s, but only whole schemas can be referred to"
            .formatted(name, reference));
  }

  private static boolean isPart(String reference) {
    return reference.startsWith(SCHEMAS) && reference.indexOf('/', SCHEMAS.length()) >= 0;
  }

  @Nullable
  private static String aliased(@Nullable Schema<?> schema) {
    String reference = schema == null ? null : schema.get$ref();
    return reference == null ? null : ModelUtils.getSimpleRef(reference);
  }
}
