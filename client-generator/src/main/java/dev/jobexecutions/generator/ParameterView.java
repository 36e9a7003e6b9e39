package dev.jobexecutions.generator;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenParameter;

/**
 * A parameter of an operation as its method declares it.
 *
 * @param annotation the Retrofit annotation without its package, such as {@code Query("limit")}
 * @param type the declared type
 * @param name the parameter's name in Java
 * @param required whether a call must give it
 * @param description what its Javadoc says, already fit for a comment
 */
record ParameterView(
    String annotation, String type, String name, boolean required, String description) {
  /** Marks a parameter whose model is a choice and so has a text of its own. */
  static final String WRITES_ITSELF = "x-writes-itself";

  static ParameterView of(CodegenParameter parameter, String type, boolean multipart, String name) {
    String wireName = JavaText.literal(parameter.baseName);
    if (parameter.isPathParam) {
      String placeholder = JavaText.literal(OperationView.placeholder(parameter.baseName));
      return with(parameter, "Path(" + placeholder + ")", asText(parameter, type), name, "");
    }
    if (parameter.isHeaderParam)
      return with(parameter, "Header(" + wireName + ")", asText(parameter, type), name, "");
    if (parameter.isQueryParam) return query(parameter, type, wireName, name);
    if (parameter.isBodyParam) return body(parameter, type, name);
    return multipart
        ? part(parameter, type, wireName, name)
        : field(parameter, type, wireName, name);
  }

  /** A part of the path whose class of {@code PathValues} encodes more than Retrofit does. */
  static ParameterView inPath(CodegenParameter parameter, String valueType, String name) {
    String placeholder = JavaText.literal(OperationView.placeholder(parameter.baseName));
    String under =
        valueType.equals("Matrix")
            ? " under the name {@code " + JavaText.javadoc(parameter.baseName) + "}"
            : "";
    return with(
        parameter,
        "Path(value = " + placeholder + ", encoded = true)",
        "PathValues." + valueType,
        name,
        " Made by {@code PathValues." + valueType + ".of}" + under + ".");
  }

  /** All cookies go into one header, as the standard wants it. */
  static ParameterView ofCookies(List<CodegenParameter> cookies, String name) {
    String names =
        cookies.stream()
            .map(cookie -> "{@code " + JavaText.javadoc(cookie.baseName) + "}")
            .collect(Collectors.joining(", "));
    boolean required = cookies.stream().anyMatch(cookie -> cookie.required);
    return new ParameterView(
        "Header(\"Cookie\")", "Cookies", name, required, "the cookies: " + names);
  }

  private static ParameterView query(
      CodegenParameter parameter, String type, String wireName, String name) {
    boolean isJson =
        parameter.queryIsJsonMimeType
            || (parameter.getContent() != null && !parameter.getContent().isEmpty());
    if (isJson)
      return with(parameter, "Query(" + wireName + ")", "String", name, " Written as JSON.");
    if (isObject(parameter)) {
      String how =
          parameter.isDeepObject
              ? " Made by {@code DeepObject.of} under the name {@code "
                  + JavaText.javadoc(parameter.baseName)
                  + "}; may be empty."
              : " Each entry is a parameter of its own; may be empty.";
      return with(parameter, "QueryMap", "Map<String, Object>", name, how);
    }
    if (!parameter.isArray)
      return with(parameter, "Query(" + wireName + ")", asText(parameter, type), name, "");
    String format = StringUtils.defaultString(parameter.collectionFormat);
    String delimiter =
        switch (format) {
          case "csv" -> "Comma";
          case "ssv" -> "Space";
          case "tsv" -> "Tab";
          case "pipes" -> "Pipe";
          default -> "";
        };
    if (delimiter.isEmpty()) return with(parameter, "Query(" + wireName + ")", type, name, "");
    return with(parameter, "Query(" + wireName + ")", "DelimitedValues." + delimiter, name, "");
  }

  private static ParameterView body(CodegenParameter parameter, String type, String name) {
    boolean isJson =
        parameter.getContent() == null
            || parameter.getContent().keySet().stream().anyMatch(MediaTypes::isJson);
    boolean isRaw = !isJson || parameter.isFile || parameter.isBinary;
    return with(parameter, "Body", isRaw ? "RequestBody" : type, name, "");
  }

  private static ParameterView field(
      CodegenParameter parameter, String type, String wireName, String name) {
    if (isObject(parameter))
      return with(
          parameter,
          "FieldMap",
          "Map<String, Object>",
          name,
          " Each entry is a field of its own; may be empty.");
    return with(parameter, "Field(" + wireName + ")", parameter.isFile ? "String" : type, name, "");
  }

  private static ParameterView part(
      CodegenParameter parameter, String type, String wireName, String name) {
    String made =
        " Made by {@code MultipartBody.Part.createFormData} under the name {@code "
            + JavaText.javadoc(parameter.baseName)
            + "}.";
    boolean isSeveral = parameter.isArray || parameter.isContainer || parameter.items != null;
    if (isSeveral) return with(parameter, "Part", "List<MultipartBody.Part>", name, made);
    if (parameter.isFile || parameter.isBinary)
      return with(parameter, "Part", "MultipartBody.Part", name, made);
    if (isObject(parameter) || parameter.isAnyType)
      return with(parameter, "Part(" + wireName + ")", type, name, " Written as JSON.");
    return with(parameter, "Part(" + wireName + ")", "RequestBody", name, " Plain text.");
  }

  /**
   * Retrofit writes a value by its toString, which says nothing of a list, and of bytes not what
   * they are.
   */
  private static String asText(CodegenParameter parameter, String type) {
    if (parameter.isArray) return "DelimitedValues.Comma";
    return isObject(parameter) || parameter.isByteArray || parameter.isFile ? "String" : type;
  }

  static boolean isObject(CodegenParameter parameter) {
    if (parameter.vendorExtensions.containsKey(WRITES_ITSELF)) return false;
    boolean isModel = parameter.isModel && !parameter.isEnumRef;
    return isModel
        || parameter.isMap
        || parameter.isFreeFormObject
        || parameter.dataType.startsWith("Map<");
  }

  private static ParameterView with(
      CodegenParameter parameter, String annotation, String type, String name, String more) {
    // Retrofit wants these in every call, whatever the document says.
    boolean isDue =
        parameter.isPathParam || annotation.equals("Body") || annotation.endsWith("Map");
    boolean required = isDue || (parameter.required && !parameter.isNullable);
    return new ParameterView(annotation, type, name, required, describe(parameter) + more);
  }

  private static String describe(CodegenParameter parameter) {
    StringBuilder text = new StringBuilder();
    String description = StringUtils.defaultString(parameter.unescapedDescription);
    if (description.isBlank())
      text.append("the {@code ").append(JavaText.javadoc(parameter.baseName)).append("} parameter");
    else text.append(JavaText.javadoc(description));
    if (parameter.minimum != null) text.append(" At least ").append(parameter.minimum).append('.');
    if (parameter.maximum != null) text.append(" At most ").append(parameter.maximum).append('.');
    if (parameter._enum != null)
      text.append(" One of ")
          .append(JavaText.javadoc(String.join(", ", parameter._enum)))
          .append('.');
    return text.toString();
  }

  boolean isInPath() {
    return annotation.startsWith("Path(");
  }

  boolean isInForm() {
    return annotation.startsWith("Field") || annotation.startsWith("Part");
  }

  boolean isInBody() {
    return isInForm() || annotation.equals("Body");
  }
}
