package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * The walk through the tree of changes that the library finds. It gives every change its place, and
 * leaves the judgement to the library. It goes by the elements that each node lists, so that a kind
 * of change which it doesn't know by name is still told.
 */
final class ChangeWalk {
  private final IdentityHashMap<Schema<?>, String> names = new IdentityHashMap<>();
  private final Set<Changed> walked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ContractChange> found = new ArrayList<>();

  private ChangeWalk(ChangedOpenApi diff) {
    addNames(diff.getOldSpecOpenApi());
    addNames(diff.getNewSpecOpenApi());
  }

  static List<ContractChange> of(ChangedOpenApi diff) {
    ChangeWalk walk = new ChangeWalk(diff);
    diff.getMissingEndpoints()
        .forEach(gone -> walk.add(DiffResult.INCOMPATIBLE, Place.of(gone.toString()), "removed"));
    diff.getNewEndpoints()
        .forEach(added -> walk.add(DiffResult.COMPATIBLE, Place.of(added.toString()), "added"));
    for (ChangedOperation operation : diff.getChangedOperations()) {
      walk.visit(
          diff, operation, Place.of(operation.getHttpMethod() + " " + operation.getPathUrl()));
    }
    walk.visit(diff, diff.getChangedExtensions(), Place.of("the document"));
    diff.getChangedSchemas().forEach(schema -> walk.visit(diff, schema, Place.of("a schema")));
    return walk.found;
  }

  private void addNames(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) return;
    document.getComponents().getSchemas().forEach((name, schema) -> names.put(schema, name));
  }

  private void visit(Changed parent, @Nullable Changed changed, Place place) {
    if (changed == null) return;
    if (!(changed instanceof ComposedChanged composed)) {
      if (changed.isDifferent()) {
        add(Limits.judge(parent, changed), place, LeafText.of(parent, changed));
      }
      return;
    }
    Place at = place;
    if (composed instanceof ChangedSchema schema && name(schema) != null) {
      // Told once, however often and from wherever it is referred to; it may refer to itself.
      if (!walked.add(schema)) return;
      at =
          Place.of(
              "schema "
                  + name(schema)
                  + (schema.getContext().isResponse() ? " in responses" : " in requests"));
    }
    for (OwnChange own : OwnChange.of(composed, at)) {
      add(own.result(), own.place(), own.what());
    }
    ChildPlaces places = new ChildPlaces(composed, at);
    for (Changed child : composed.getChangedElements()) {
      if (child != null) visit(composed, child, places.of(child));
    }
  }

  @Nullable
  private String name(ChangedSchema schema) {
    return Stream.of(schema.getNewSchema(), schema.getOldSchema())
        .map(names::get)
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  private void add(DiffResult result, Place place, String what) {
    if (result.isDifferent()) {
      found.add(new ContractChange(Severity.of(result), place.toString(), what));
    }
  }
}
