package dev.jobexecutions.generator;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
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
          "Objects");

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
    List<Object> raw =
        EnumUtils.getEnumValues(model.allowableValues).stream()
            .filter(value -> value != null)
            .toList();
    // Values of several kinds need a type that can hold each; the stock generator takes them for
    // texts.
    boolean isMixed =
        model.dataType.equals("String") && !raw.stream().allMatch(String.class::isInstance);
    JavaType type = types.resolve(isMixed ? "Object" : model.dataType);
    List<EnumVarMap> described = EnumUtils.getEnumVars(model.allowableValues);
    for (int i = 0; i < raw.size(); i++) {
      String value = expression(raw.get(i), type.name());
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
    files.putInto(model, imports);
  }

  /**
   * Returns a Java expression of a value that the document lists, as the adapter of the type would
   * decode it.
   */
  static String expression(Object value, String type) {
    String text = JavaText.literal(textOf(value));
    return switch (type) {
      case "String" -> text;
      case "Integer", "Long", "Double", "Float", "Boolean" -> type + ".valueOf(" + text + ")";
      case "BigDecimal", "BigInteger" -> "new " + type + "(" + text + ")";
      case "URI" -> "URI.create(" + text + ")";
      case "LocalDate", "LocalTime", "LocalDateTime", "OffsetDateTime", "DateTime", "Uuid" ->
          type + ".parse(" + text + ")";
      case "UUID" -> "UUID.fromString(" + text + ")";
      case "ByteString" -> "Objects.requireNonNull(ByteString.decodeBase64(" + text + "))";
      default -> freeForm(value, text);
    };
  }

  /** The parser reads dates and bytes into objects of Java whose own text is another. */
  private static String textOf(Object value) {
    if (value instanceof Date date)
      return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    if (value instanceof byte[] bytes) return Base64.getEncoder().encodeToString(bytes);
    return String.valueOf(value);
  }

  private static String freeForm(Object value, String text) {
    if (value instanceof Boolean) return "Boolean.valueOf(" + text + ")";
    if (!(value instanceof Number)) return text;
    BigDecimal number = new BigDecimal(value.toString());
    boolean whole = number.scale() <= 0 && number.precision() <= 18;
    return whole ? "Long.valueOf(" + text + ")" : "new java.math.BigDecimal(" + text + ")";
  }
}
