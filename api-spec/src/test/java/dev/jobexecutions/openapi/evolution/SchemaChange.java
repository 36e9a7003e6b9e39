package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/** The changes of a schema itself, apart from those that a keyword or a property tells. */
final class SchemaChange {
  private final ChangedSchema schema;
  private final Place place;
  private final List<OwnChange> changes = new ArrayList<>();

  private SchemaChange(ChangedSchema schema, Place place) {
    this.schema = schema;
    this.place = place;
  }

  static List<OwnChange> of(ChangedSchema schema, Place place) {
    return new SchemaChange(schema, place).changes();
  }

  private List<OwnChange> changes() {
    Schema<?> old = schema.getOldSchema();
    Schema<?> now = schema.getNewSchema();
    if (old == null || now == null) {
      String what = old == null ? "added" : "removed";
      return List.of(new OwnChange(schema.isCoreChanged(), place, what));
    }
    if (schema.isChangedType()) {
      add(alone().setChangedType(true), place, "type " + LeafText.change(type(old), type(now)));
    }
    if (schema.isChangeFormat()) {
      add(
          alone().setChangeFormat(true),
          place,
          "format " + LeafText.change(old.getFormat(), now.getFormat()));
    }
    if (schema.isChangeDefault()) {
      add(
          alone().setChangeDefault(true),
          place,
          "default " + LeafText.change(old.getDefault(), now.getDefault()));
    }
    if (schema.isChangeDeprecated()) {
      add(alone().setChangeDeprecated(true), place, "deprecated changed");
    }
    if (schema.isDiscriminatorPropertyChanged()) {
      ChangedSchema changed = alone();
      changed.setDiscriminatorPropertyChanged(true);
      add(changed, place, "discriminator changed");
    }
    schema
        .getMissingProperties()
        .forEach(
            (name, it) ->
                add(
                    alone().setMissingProperties(Map.of(name, it)),
                    place.step(ChildPlaces.property(name)),
                    "property removed"));
    schema
        .getIncreasedProperties()
        .forEach(
            (name, it) ->
                add(
                    alone().setIncreasedProperties(Map.of(name, it)),
                    place.step(ChildPlaces.property(name)),
                    "property added"));
    return changes;
  }

  private ChangedSchema alone() {
    return new ChangedSchema()
        .setContext(schema.getContext())
        .setOldSchema(schema.getOldSchema())
        .setNewSchema(schema.getNewSchema());
  }

  private void add(ChangedSchema judged, Place at, String what) {
    changes.add(new OwnChange(judged.isCoreChanged(), at, what));
  }

  private static String type(Schema<?> schema) {
    String type = schema.getType() == null ? "any" : schema.getType();
    return schema.getFormat() == null ? type : type + " (" + schema.getFormat() + ")";
  }
}
