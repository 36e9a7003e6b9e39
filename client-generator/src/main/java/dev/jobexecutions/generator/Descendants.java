package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.utils.DiscriminatorUtils;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The schemas that are made of another one by {@code allOf}, directly or not: each once, where
 * several ways lead to it, too. The nearest come first, and else those that the document names
 * first.
 */
final class Descendants {
  private Descendants() {}

  /** Returns them with the values that a discriminator tells them by. */
  @SuppressWarnings("rawtypes") // The generator's map of schemas.
  static Collection<MappedModel> of(String ancestor, Map<String, Schema> schemas) {
    Map<String, MappedModel> found = new LinkedHashMap<>();
    Queue<String> parents = new ArrayDeque<>(List.of(ancestor));
    while (!parents.isEmpty()) {
      String parent = parents.remove();
      schemas.forEach(
          (name, schema) -> {
            if (name.equals(ancestor) || found.containsKey(name)) return;
            if (!isMadeOf(parent, schema)) return;
            found.put(name, mapped(name, schema));
            parents.add(name);
          });
    }
    return found.values();
  }

  private static boolean isMadeOf(String parent, Schema<?> schema) {
    if (!ModelUtils.isComposedSchema(schema) || schema.getAllOf() == null) return false;
    for (Schema<?> part : schema.getAllOf()) {
      String reference = part.get$ref();
      if (reference != null && parent.equals(ModelUtils.getSimpleRef(reference))) return true;
    }
    return false;
  }

  private static MappedModel mapped(String name, Schema<?> schema) {
    String value = DiscriminatorUtils.discriminatorVendorExtensionValue(schema).orElse(name);
    return new MappedModel(value, name, name, !value.equals(name));
  }
}
