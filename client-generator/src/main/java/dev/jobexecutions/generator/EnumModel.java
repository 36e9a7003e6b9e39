package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.model.EnumVarMap;
import org.openapitools.codegen.utils.EnumUtils;

/** Prepares a schema that lists its values for the template of open enumerations. */
final class EnumModel {
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  private static final List<String> MODEL_TYPES =
      List.of("JsonAdapter", "Moshi", "List", "Objects", "Nullable");

  private static final List<String> ADAPTER_TYPES =
      List.of(
          "JsonAdapter",
          "JsonReader",
          "JsonWriter",
          "Moshi",
          "IOException",
          "List",
          "Nullable",
          "Objects",
          "UnknownListener");

  private final JavaImports imports;
  private final TypeResolver types;

  EnumModel(JavaImports imports, TypeResolver types) {
    this.imports = imports;
    this.types = types;
  }

  /** Tells whether a schema lists its values. */
  static boolean isEnum(CodegenModel model) {
    return model.isEnum && model.allowableValues != null;
  }

  void prepare(CodegenModel model) {
    UniqueNames names = UniqueNames.caseSensitive();
    names.take(UNRECOGNIZED);
    Set<String> values = new HashSet<>();
    List<EnumVarMap> constants = new ArrayList<>();
    List<ListedValue> raw =
        EnumUtils.getEnumValues(model.allowableValues).stream()
            .filter(value -> value != null)
            .map(ListedValue::new)
            .toList();
    JavaType type =
        types.resolve(ListedValue.allFit(raw, model.dataType) ? model.dataType : "Object");
    List<EnumVarMap> described = EnumUtils.getEnumVars(model.allowableValues);
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).isContainer()) continue;
      String value = raw.get(i).expression(type.name());
      if (!values.add(value)) continue;
      EnumVarMap constant = new EnumVarMap(described.get(i));
      constant.setEnumValue(value);
      constant.setEnumName(
          names.claim(JavaText.identifier(String.valueOf(constant.getEnumName()))));
      constants.add(constant);
    }
    FileImports files = new FileImports(MODEL_TYPES, ADAPTER_TYPES);
    if (!type.name().equals("String")) files.addToAdapter("JsonDataException");
    files.addNames(type);
    model.vendorExtensions.put("x-is-enum", true);
    model.vendorExtensions.put("x-is-text", type.name().equals("String"));
    model.vendorExtensions.put("x-type", type.toString());
    model.vendorExtensions.put("x-adapter", type.adapter(null));
    model.vendorExtensions.put("x-constants", constants);
    files.putInto(model, imports, types);
  }
}
