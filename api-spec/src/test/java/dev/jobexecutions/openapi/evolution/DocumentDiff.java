package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.BackwardIncompatibleProp;

/** The comparison of two states of one document by openapi-diff. */
final class DocumentDiff {
  private DocumentDiff() {}

  static List<ContractChange> changes(Path before, Path after) {
    OpenAPI old = read(before);
    OpenAPI now = read(after);
    return ChangeWalk.of(OpenApiCompare.fromSpecifications(old, now, options()));
  }

  /** Where the library leaves a choice, the choice of the generated client's users. */
  private static OpenApiDiffOptions options() {
    return OpenApiDiffOptions.builder()
        // The name of a Java method.
        .configProperty(BackwardIncompatibleProp.OPERATION_ID_CHANGED.getPropertyName(), "true")
        // The service refuses what it took before.
        .configProperty(
            BackwardIncompatibleProp.REQUEST_MIN_LENGTH_INCREASED.getPropertyName(), "true")
        // The documents say that an enumeration may gain values, and the Java enums are open.
        .configProperty(BackwardIncompatibleProp.RESPONSE_ENUM_INCREASED.getPropertyName(), "false")
        .build();
  }

  private static OpenAPI read(Path file) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser().readLocation(file.toAbsolutePath().toString(), null, options);
    // What could not be read, such as a file that is referred to, would not be compared either.
    if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
      throw new ContractException(file + " cannot be read: " + result.getMessages());
    }
    ParameterDefaults.writeOut(result.getOpenAPI());
    return result.getOpenAPI();
  }
}
