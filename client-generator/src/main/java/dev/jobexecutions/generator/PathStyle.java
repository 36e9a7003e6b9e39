package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.apache.commons.lang3.StringUtils;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.ModelUtils;

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

  /** Tells whether a document has a parameter of one of these styles. */
  static boolean isIn(OpenAPI document) {
    if (document.getPaths() == null) return false;
    for (PathItem path : document.getPaths().values()) {
      List<Parameter> parameters = new ArrayList<>(orNone(path.getParameters()));
      for (Operation operation : path.readOperations())
        parameters.addAll(orNone(operation.getParameters()));
      if (parameters.stream().anyMatch(parameter -> isStyled(parameter, document))) return true;
    }
    return false;
  }

  private static boolean isStyled(Parameter parameter, OpenAPI document) {
    Parameter resolved = ModelUtils.getReferencedParameter(document, parameter);
    return resolved.getStyle() == StyleEnum.MATRIX || resolved.getStyle() == StyleEnum.LABEL;
  }

  private static List<Parameter> orNone(@Nullable List<Parameter> parameters) {
    return parameters == null ? List.of() : parameters;
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
