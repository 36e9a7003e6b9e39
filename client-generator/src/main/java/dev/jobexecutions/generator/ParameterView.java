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
  /** A part of the path whose class of {@code PathValues} encodes more than Retrofit does. */
  static ParameterView inPath(CodegenParameter parameter, String valueType, String name) {
    return inPath(parameter, valueType, name, "");
  }

  /**
   * Like {@link #inPath(CodegenParameter, String, String)}.
   *
   * @param more what the Javadoc says of the values after how they are made
   */
  static ParameterView inPath(
      CodegenParameter parameter, String valueType, String name, String more) {
    String placeholder = JavaText.literal(RelativePath.placeholder(parameter.baseName));
    String under =
        valueType.equals("Matrix") ? " under the name " + JavaText.code(parameter.baseName) : "";
    return with(
        parameter,
        "Path(value = " + placeholder + ", encoded = true)",
        "PathValues." + valueType,
        name,
        " Made by {@code PathValues." + valueType + ".of}" + under + "." + more);
  }

  /** All cookies go into one header, as the standard wants it. */
  static ParameterView ofCookies(List<CodegenParameter> cookies, String name) {
    String names =
        cookies.stream()
            .map(cookie -> JavaText.code(cookie.baseName))
            .collect(Collectors.joining(", "));
    boolean required = cookies.stream().anyMatch(cookie -> cookie.required);
    return new ParameterView(
        "Header(\"Cookie\")", "Cookies", name, required, "the cookies: " + names + ".");
  }

  /** A form of which the document names no field or part. */
  static ParameterView ofForm(boolean multipart, UniqueNames names) {
    return multipart
        ? new ParameterView(
            "Part",
            "List<MultipartBody.Part>",
            names.claim("parts"),
            true,
            "the parts, at least one.")
        : new ParameterView(
            "FieldMap",
            "Map<String, Object>",
            names.claim("fields"),
            true,
            "the fields; may be empty.");
  }

  static ParameterView with(
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
      text.append("the ").append(JavaText.code(parameter.baseName)).append(" parameter.");
    else text.append(JavaText.sentence(description));
    if (parameter.minimum != null)
      text.append(parameter.exclusiveMinimum ? " More than " : " At least ")
          .append(parameter.minimum)
          .append('.');
    if (parameter.maximum != null)
      text.append(parameter.exclusiveMaximum ? " Less than " : " At most ")
          .append(parameter.maximum)
          .append('.');
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
    return isInForm() || isBody();
  }

  boolean isBody() {
    return annotation.equals("Body");
  }
}
