package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes out what a parameter leaves unsaid. The parser does so for those of the document itself
 * only, so that one that moves to a shared file would look changed.
 */
final class ParameterDefaults {
  private ParameterDefaults() {}

  static void writeOut(OpenAPI api) {
    Stream<Parameter> components =
        api.getComponents() == null || api.getComponents().getParameters() == null
            ? Stream.of()
            : api.getComponents().getParameters().values().stream();
    Stream<Parameter> paths =
        api.getPaths() == null
            ? Stream.of()
            : api.getPaths().values().stream()
                .flatMap(
                    path ->
                        Stream.concat(
                            Stream.ofNullable(path.getParameters()),
                            path.readOperations().stream()
                                .map(operation -> operation.getParameters())
                                .filter(Objects::nonNull)))
                .flatMap(Collection::stream);
    Stream.concat(components, paths)
        .filter(parameter -> parameter.getIn() != null)
        .forEach(ParameterDefaults::writeOut);
  }

  private static void writeOut(Parameter parameter) {
    boolean form = List.of("query", "cookie").contains(parameter.getIn());
    if (parameter.getRequired() == null) parameter.setRequired(false);
    if (parameter.getStyle() == null) {
      parameter.setStyle(form ? Parameter.StyleEnum.FORM : Parameter.StyleEnum.SIMPLE);
    }
    if (parameter.getExplode() == null) {
      parameter.setExplode(parameter.getStyle() == Parameter.StyleEnum.FORM);
    }
  }
}
