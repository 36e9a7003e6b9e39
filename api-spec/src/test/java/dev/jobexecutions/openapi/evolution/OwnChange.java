package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedExtensions;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.schema.ChangedOneOfSchema;

/**
 * A change of a node itself, and not of something inside it. A node judges all that it lost and
 * gained at once; so that each part has its own judgement, the library is asked about a node that
 * has only this part.
 */
record OwnChange(DiffResult result, Place place, String what) {

  static List<OwnChange> of(ComposedChanged node, Place place) {
    if (node instanceof ChangedSchema schema) return SchemaChange.of(schema, place);
    // Each of them tells itself, as a child.
    if (node instanceof ChangedExtensions) return List.of();
    if (node instanceof ChangedParameters all) {
      return parts(
          byName(all.getMissing()),
          byName(all.getIncreased()),
          (missing, increased) ->
              new ChangedParameters(
                      all.getOldParameterList(), all.getNewParameterList(), all.getContext())
                  .setMissing(List.copyOf(missing.values()))
                  .setIncreased(List.copyOf(increased.values())),
          place::part);
    }
    if (node instanceof ChangedApiResponse all) {
      return parts(
          all.getMissing(),
          all.getIncreased(),
          (missing, increased) ->
              new ChangedApiResponse(
                      all.getOldApiResponses(), all.getNewApiResponses(), all.getContext())
                  .setMissing(missing)
                  .setIncreased(increased),
          status -> place.part(ChildPlaces.response(status)));
    }
    if (node instanceof ChangedHeaders all) {
      return parts(
          all.getMissing(),
          all.getIncreased(),
          (missing, increased) ->
              new ChangedHeaders(all.getOldHeaders(), all.getNewHeaders(), all.getContext())
                  .setMissing(missing)
                  .setIncreased(increased),
          name -> place.part(ChildPlaces.header(name)));
    }
    if (node instanceof ChangedContent all) {
      return parts(
          all.getMissing(),
          all.getIncreased(),
          (missing, increased) ->
              new ChangedContent(all.getOldContent(), all.getNewContent(), all.getContext())
                  .setMissing(missing)
                  .setIncreased(increased),
          place::part);
    }
    if (node instanceof ChangedOneOfSchema all) return choices(all, place);
    return List.of(new OwnChange(node.isCoreChanged(), place, what(node) + " changed"));
  }

  @SuppressWarnings("rawtypes") // As the library has it.
  private static List<OwnChange> choices(ChangedOneOfSchema all, Place place) {
    return parts(
        all.getMissing(),
        all.getIncreased(),
        (missing, increased) ->
            new ChangedOneOfSchema(all.getOldMapping(), all.getNewMapping(), all.getContext())
                .setMissing(missing)
                .setIncreased(increased),
        name -> place.step(ChildPlaces.choice(name)));
  }

  /** What was removed and added, each judged alone. */
  private static <T> List<OwnChange> parts(
      Map<String, T> missing,
      Map<String, T> increased,
      BiFunction<Map<String, T>, Map<String, T>, ComposedChanged> only,
      Function<String, Place> place) {
    List<OwnChange> changes = new ArrayList<>();
    missing.forEach(
        (name, part) ->
            changes.add(
                new OwnChange(
                    only.apply(Map.of(name, part), Map.of()).isCoreChanged(),
                    place.apply(name),
                    "removed")));
    increased.forEach(
        (name, part) ->
            changes.add(
                new OwnChange(
                    only.apply(Map.of(), Map.of(name, part)).isCoreChanged(),
                    place.apply(name),
                    "added")));
    return changes;
  }

  private static Map<String, Parameter> byName(List<Parameter> parameters) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    parameters.forEach(it -> named.put(ChildPlaces.parameter(it.getName(), it.getIn()), it));
    return named;
  }

  private static String what(ComposedChanged node) {
    if (!(node instanceof ChangedParameter parameter)) return LeafText.kind(node);
    List<String> parts = new ArrayList<>();
    if (parameter.isChangeRequired()) parts.add("required");
    if (parameter.isDeprecated()) parts.add("deprecated");
    if (parameter.isChangeStyle()) parts.add("style");
    if (parameter.isChangeExplode()) parts.add("explode");
    if (parameter.isChangeAllowEmptyValue()) parts.add("allowEmptyValue");
    return String.join(", ", parts);
  }
}
