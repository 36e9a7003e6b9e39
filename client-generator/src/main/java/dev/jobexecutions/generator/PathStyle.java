package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenParameter;

/**
 * The styles {@code matrix} and {@code label} of a path's parameters. What stands before the first
 * value goes into the path; {@code PathValues} writes the rest.
 */
final class PathStyle {
  /**
   * Up to 3.0.3 and 3.1.0, the table of styles has dots between the values of a label, whether they
   * are exploded or not.
   */
  private static final Pattern ALWAYS_DOTS = Pattern.compile("3\\.(0\\.[0-3]|1\\.0)");

  private final boolean alwaysDots;

  private PathStyle(boolean alwaysDots) {
    this.alwaysDots = alwaysDots;
  }

  /** Returns the styles as the version of OpenAPI in which a document is written has them. */
  static PathStyle of(OpenAPI document) {
    String version = StringUtils.defaultString(document.getOpenapi());
    return new PathStyle(ALWAYS_DOTS.matcher(version).matches());
  }

  static boolean isStyled(CodegenParameter parameter) {
    return parameter.isPathParam && (isMatrix(parameter) || "label".equals(parameter.style));
  }

  private static boolean isMatrix(CodegenParameter parameter) {
    return "matrix".equals(parameter.style);
  }

  /** Returns what stands in the path before the parameter. */
  static String prefix(CodegenParameter parameter) {
    if (!isStyled(parameter)) return "";
    return isMatrix(parameter) ? ";" + parameter.baseName + "=" : ".";
  }

  /** Returns the class of {@code PathValues} that writes a parameter. */
  String valueType(CodegenParameter parameter) {
    if (!parameter.isArray) return "One";
    if (isMatrix(parameter)) return parameter.isExplode ? "Matrix" : "Comma";
    return parameter.isExplode || alwaysDots ? "Dot" : "Comma";
  }
}
