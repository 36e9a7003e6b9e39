package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final List<String> MODEL_TYPES =
      List.of("Collections", "JsonAdapter", "Moshi", "LinkedHashMap", "Map", "Objects", "Nullable");

  private static final List<String> ADAPTER_TYPES =
      List.of(
          "ObjectJsonAdapter",
          "JsonAdapter",
          "JsonReader",
          "JsonWriter",
          "Moshi",
          "IOException",
          "LinkedHashMap",
          "Map",
          "Nullable");

  /** With a flag for each, well within the 255 parameters that a class file allows. */
  private static final int WIDEST = 100;

  private static final String TEXTS = "TextAdapter";

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
    FileImports files = new FileImports(MODEL_TYPES, ADAPTER_TYPES);
    for (CodegenProperty property : model.allVars) {
      name(property, names, accessors);
      JavaType type = types.resolve(property);
      property.dataType = type.toString();
      // What may be anything may be null, and then is not the same as nothing.
      if (type.name().equals("Object")) property.isNullable = true;
      property.isPassword = isSecret(property);
      property.vendorExtensions = extensions(type, property);
      files.add(type);
      if (learns(type, property)) files.addToAdapter(TEXTS);
    }
    JavaType additional =
        types.resolve(StringUtils.defaultIfEmpty(model.additionalPropertiesType, "Object"));
    files.add(additional);
    model.vendorExtensions.put("x-additional-type", additional.toString());
    model.vendorExtensions.put(
        "x-additional-adapter", additional.adapter(model.getAdditionalProperties()));
    CodegenProperty others = model.getAdditionalProperties();
    model.vendorExtensions.put("x-additional-copy", additional.copy("name", "value", others));
    model.vendorExtensions.put("x-additional-secret", others != null && isSecret(others));
    // Of nothing but others, none is more unknown than any.
    if (others != null && model.allVars.isEmpty()) describesOthers(model, true);
    model.vendorExtensions.put("x-is-object", true);
    readInto(model);
    files.putInto(model, imports, types);
  }

  /** Notes whether the schema speaks of properties beside those that it describes. */
  static void describesOthers(CodegenModel model, boolean described) {
    model.vendorExtensions.put("x-describes-others", described);
  }

  /**
   * A property that is inherited and described again stands twice; what the schema itself says of
   * it holds.
   */
  private static List<CodegenProperty> withoutRepetition(CodegenModel model) {
    Map<String, CodegenProperty> properties = new LinkedHashMap<>();
    for (CodegenProperty property : model.allVars)
      properties.putIfAbsent(property.baseName, property);
    for (CodegenProperty property : model.vars) properties.put(property.baseName, property);
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

  /** A list or map of secrets is as little fit to be printed as one of them. */
  static boolean isSecret(CodegenProperty property) {
    return property.isPassword
        || (property.mostInnerItems != null && property.mostInnerItems.isPassword);
  }

  /**
   * Says where the adapter collects what it reads: in variables, which cost no object; in a builder
   * where there are more properties than a constructor may have parameters.
   */
  private static void readInto(CodegenModel model) {
    boolean wide = model.allVars.size() > WIDEST;
    model.vendorExtensions.put("x-is-wide", wide);
    model.vendorExtensions.put(
        "x-read-additional", (wide ? "builder." : "") + "additionalProperties");
    for (CodegenProperty property : model.allVars) {
      property.vendorExtensions.put(
          "x-read", wide ? "builder." + property.name : property.name + "Value");
      property.vendorExtensions.put(
          "x-read-present",
          wide ? "builder." + property.name + "Present" : property.name + "PresentValue");
    }
  }

  /** Texts may come again; secrets are not to be kept. */
  private static boolean learns(JavaType type, CodegenProperty property) {
    return type.name().equals("String") && !property.isPassword;
  }

  private static Map<String, Object> extensions(JavaType type, CodegenProperty property) {
    Map<String, Object> extensions = new HashMap<>(property.vendorExtensions);
    boolean learns = learns(type, property);
    boolean optional = !property.required && !property.isNullable;
    extensions.put(
        "x-adapter",
        learns
            ? TEXTS + (optional ? ".optional" : ".required") + "(moshi)"
            : type.adapter(property));
    extensions.put("x-reads-null", learns && optional);
    extensions.put("x-copy", type.copy("\"" + property.name + "\"", property.name, property));
    extensions.put("x-is-copied", type.mayBeMutable());
    extensions.put("x-is-free-form", type.isFreeForm());
    // So that a caller can write 5 and not only 5L.
    extensions.put("x-is-long", type.name().equals("Long"));
    return extensions;
  }
}
