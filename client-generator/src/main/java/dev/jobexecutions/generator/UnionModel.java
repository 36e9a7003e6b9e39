package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenDiscriminator.MappedModel;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Prepares a schema that is one of several others, by {@code oneOf} or {@code anyOf}, for its
 * templates.
 */
final class UnionModel {
  private static final List<String> MODEL_TYPES =
      List.of("JsonAdapter", "Moshi", "Objects", "Optional", "Nullable");

  private static final List<String> ADAPTER_TYPES = List.of("UnionJsonAdapter", "Map", "Moshi");

  private final JavaImports imports;
  private final TypeResolver types;

  UnionModel(JavaImports imports, TypeResolver types) {
    this.imports = imports;
    this.types = types;
  }

  /**
   * Tells whether a schema is a choice of others; one that lists values, or that only demands
   * properties of itself in several ways, is none.
   */
  static boolean isUnion(CodegenModel model) {
    if (EnumModel.isEnum(model)) return false;
    List<CodegenProperty> alternatives = alternatives(model);
    if (alternatives.isEmpty()) return false;
    return model.allVars.isEmpty() || alternatives.stream().anyMatch(form -> form.isModel);
  }

  static List<CodegenProperty> alternatives(CodegenModel model) {
    if (model.getComposedSchemas() == null) return List.of();
    List<CodegenProperty> oneOf = model.getComposedSchemas().getOneOf();
    if (oneOf != null && !oneOf.isEmpty()) return oneOf;
    List<CodegenProperty> anyOf = model.getComposedSchemas().getAnyOf();
    return anyOf == null ? List.of() : anyOf;
  }

  /** Tells whether a form of a choice is not to be printed. */
  static boolean hasSecret(CodegenModel model) {
    return alternatives(model).stream().anyMatch(ObjectModel::isSecret);
  }

  void prepare(CodegenModel model) {
    FileImports files = new FileImports(MODEL_TYPES, ADAPTER_TYPES);
    Set<String> erasures = new HashSet<>();
    UniqueNames names = UniqueNames.caseSensitive();
    List<Map<String, Object>> forms = new ArrayList<>();
    Map<String, Integer> formByType = new HashMap<>();
    // Of two forms of one type, either of which may be a secret, one class is made.
    Set<JavaType> secret = new HashSet<>();
    for (CodegenProperty alternative : alternatives(model)) {
      if (ObjectModel.isSecret(alternative)) secret.add(types.resolve(alternative));
    }
    for (CodegenProperty alternative : alternatives(model)) {
      JavaType type = types.resolve(alternative);
      // Only null and what may be anything have no type of their own; where all is allowed, the
      // union has that form once.
      if (alternative.isNull || !erasures.add(type.toString())) continue;
      Map<String, Object> form = new LinkedHashMap<>();
      form.put("number", forms.size() + 1);
      form.put("type", type.toString());
      form.put("name", names.claim(StringUtils.capitalize(JavaText.identifier(type.asNamePart()))));
      form.put("adapter", type.adapter(alternative));
      form.put("copy", type.copy("\"value\"", "value", alternative));
      form.put("isCopied", type.mayBeMutable());
      form.put("isFreeForm", type.isFreeForm());
      form.put("unchecked", type.isContainer());
      form.put("secret", secret.contains(type));
      form.put("description", StringUtils.defaultString(alternative.description));
      forms.add(form);
      formByType.put(type.toString(), forms.size());
      files.add(type);
    }
    model.vendorExtensions.put("x-is-union", true);
    model.vendorExtensions.put("x-forms", forms);
    model.vendorExtensions.put("x-has-secret", !secret.isEmpty());
    model.vendorExtensions.put("x-mapping", List.of());
    addDiscriminator(model, formByType);
    files.putInto(model, imports, types);
  }

  private void addDiscriminator(CodegenModel model, Map<String, Integer> formByType) {
    if (model.discriminator == null || model.discriminator.getMappedModels() == null) return;
    String property = model.discriminator.getPropertyBaseName();
    Map<String, Integer> formByValue = new TreeMap<>();
    for (MappedModel mapped : model.discriminator.getMappedModels()) {
      Integer form = formByType.get(mapped.getModelName());
      if (form != null) formByValue.putIfAbsent(mapped.getMappingName(), form);
    }
    if (formByValue.isEmpty()) {
      List<String> forms = new ArrayList<>(formByType.keySet());
      forms.sort(Comparator.comparing(formByType::get));
      formByValue.putAll(new DiscriminatorValues(property, forms, types).formByValue());
    }
    if (formByValue.isEmpty()) return;
    List<Map<String, Object>> mapping = new ArrayList<>();
    formByValue.forEach((value, form) -> mapping.add(Map.of("value", value, "form", form)));
    model.vendorExtensions.put("x-discriminator", property);
    model.vendorExtensions.put("x-mapping", mapping);
  }
}
