package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.utils.DiscriminatorUtils;
import org.openapitools.codegen.utils.ModelUtils;

/** Which schemas are made of which others by {@code allOf}. */
@SuppressWarnings("rawtypes") // The stock generator's map of schemas.
final class Inheritance {
  private final Map<String, Schema> schemas;
  private final Map<String, List<String>> parents = new HashMap<>();

  /**
   * Looks at what each is made of.
   *
   * @param schemas all of a document's, by name
   */
  Inheritance(Map<String, Schema> schemas) {
    this.schemas = schemas;
    schemas.forEach(
        (name, schema) -> {
          List<String> known = parents(schema);
          // One that names itself, as some do, says nothing by that, and is passed over.
          known.removeIf(name::equals);
          parents.put(name, known);
        });
  }

  /**
   * Refuses schemas that are made of each other, of which there can be no value. The stock
   * generator would follow some of them until there is no memory left.
   *
   * @throws IllegalArgumentException if there is one
   */
  void refuseCircles() {
    for (String name : schemas.keySet()) {
      Set<String> ancestors = new HashSet<>();
      Queue<String> left = new ArrayDeque<>(parents(name));
      while (!left.isEmpty()) {
        String ancestor = left.remove();
        if (ancestors.add(ancestor)) left.addAll(parents(ancestor));
      }
      if (ancestors.contains(name))
        throw new IllegalArgumentException(
            "The schema "
                + name
                + " is made of others by allOf that are made of it: none has a value");
    }
  }

  /**
   * Returns the schemas that are made of one, directly or not, with the values that a discriminator
   * tells them by: each once, where several ways lead to it, too. The nearest come first, and else
   * those that the document names first.
   */
  List<MappedModel> descendants(String ancestor) {
    Map<String, MappedModel> found = new LinkedHashMap<>();
    Queue<String> left = new ArrayDeque<>(List.of(ancestor));
    while (!left.isEmpty()) {
      String parent = left.remove();
      for (String name : schemas.keySet()) {
        if (found.containsKey(name) || !parents(name).contains(parent)) continue;
        found.put(name, mapped(name));
        left.add(name);
      }
    }
    return new ArrayList<>(found.values());
  }

  private MappedModel mapped(String name) {
    String value =
        DiscriminatorUtils.discriminatorVendorExtensionValue(schemas.get(name)).orElse(name);
    return new MappedModel(value, name, name, !value.equals(name));
  }

  /** Returns the names of what a schema is made of; nothing for a schema that there is not. */
  private List<String> parents(String name) {
    return parents.getOrDefault(name, List.of());
  }

  private static List<String> parents(Schema<?> schema) {
    List<String> parents = new ArrayList<>();
    if (schema.getAllOf() == null) return parents;
    for (Schema<?> part : schema.getAllOf()) {
      String reference = part.get$ref();
      if (reference != null) parents.add(ModelUtils.getSimpleRef(reference));
    }
    return parents;
  }
}
