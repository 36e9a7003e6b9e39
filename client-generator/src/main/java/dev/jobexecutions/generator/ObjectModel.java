package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Prepares a schema that is an object for its templates: each property once, with names that do not
 * meet.
 */
final class ObjectModel {
  /**
   * Methods and fields that every model or its builder has, and what would override a method of
   * {@link Object}.
   */
  private static final List<String> TAKEN_NAMES =
      List.of("additionalProperties", "additionalProperty", "equals", "toBuilder", "wait");

  private static final List<String> TAKEN_ACCESSORS = List.of("Class", "AdditionalProperties");

  private final JavaImports imports;
  private final TypeResolver types;

  ObjectModel(JavaImports imports, TypeResolver types) {
    this.imports = imports;
    this.types = types;
  }

  void prepare(CodegenModel model) {
    model.allVars = withoutRepetition(model);
    UniqueNames names = UniqueNames.caseSensitive();
    TAKEN_NAMES.forEach(names::take);
    UniqueNames accessors = UniqueNames.caseSensitive();
    TAKEN_ACCESSORS.forEach(accessors::take);
    Set<String> types =
        new TreeSet<>(
            List.of("JsonAdapter", "Moshi", "LinkedHashMap", "Map", "Objects", "Nullable"));
    Set<String> adapterTypes =
        new TreeSet<>(
            List.of(
                "ObjectJsonAdapter",
                "JsonAdapter",
                "JsonReader",
                "JsonWriter",
                "Moshi",
                "IOException",
                "LinkedHashMap",
                "Map"));
    for (CodegenProperty property : model.allVars) {
      name(property, names, accessors);
      JavaType type = this.types.resolve(property);
      property.dataType = type.toString();
      // What may be anything may be null, and then is not the same as nothing.
      if (type.name().equals("Object")) property.isNullable = true;
      property.vendorExtensions = extensions(type, property);
      for (Set<String> used : List.of(types, adapterTypes)) type.forEachName(used::add);
      if (type.isContainer()) adapterTypes.add("ContainerJsonAdapters");
      if (type.mayBeMutable()) types.add("ContainerJsonAdapters");
    }
    JavaType additional =
        this.types.resolve(StringUtils.defaultIfEmpty(model.additionalPropertiesType, "Object"));
    for (Set<String> used : List.of(types, adapterTypes)) additional.forEachName(used::add);
    if (additional.isContainer()) adapterTypes.add("ContainerJsonAdapters");
    if (additional.mayBeMutable()) types.add("ContainerJsonAdapters");
    model.vendorExtensions.put("x-additional-type", additional.toString());
    model.vendorExtensions.put(
        "x-additional-adapter", additional.adapter(model.getAdditionalProperties()));
    model.vendorExtensions.put("x-additional-copied", additional.mayBeMutable());
    model.vendorExtensions.put("x-is-object", true);
    model.vendorExtensions.put("x-model-imports", imports.of(types));
    model.vendorExtensions.put("x-adapter-imports", imports.of(adapterTypes));
  }

  /**
   * A property that is inherited and described again stands twice; what the schema itself says of
   * it holds.
   */
  private static List<CodegenProperty> withoutRepetition(CodegenModel model) {
    Map<String, CodegenProperty> properties = new LinkedHashMap<>();
    for (CodegenProperty property : model.allVars)
      properties.putIfAbsent(property.baseName, property);
    for (CodegenProperty property : model.vars)
      properties.computeIfPresent(property.baseName, (name, inherited) -> property);
    return new ArrayList<>(properties.values());
  }

  private static void name(CodegenProperty property, UniqueNames names, UniqueNames accessors) {
    String wanted = JavaText.identifier(property.name);
    property.name =
        names.claim(
            wanted,
            name ->
                names.isFree(name + "Present") && accessors.isFree(StringUtils.capitalize(name)));
    names.take(property.name + "Present");
    property.nameInPascalCase = StringUtils.capitalize(property.name);
    accessors.take(property.nameInPascalCase);
    property.getter = "get" + property.nameInPascalCase;
  }

  private static Map<String, Object> extensions(JavaType type, CodegenProperty property) {
    Map<String, Object> extensions = new HashMap<>(property.vendorExtensions);
    extensions.put("x-adapter", type.adapter(property));
    extensions.put("x-copied", type.mayBeMutable());
    // So that a caller can write 5 and not only 5L.
    extensions.put("x-is-long", type.name().equals("Long"));
    return extensions;
  }
}
