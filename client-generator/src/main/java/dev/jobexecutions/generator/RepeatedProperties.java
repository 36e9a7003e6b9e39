package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Properties whose values one part of an {@code allOf} lists, and another describes again without a
 * word on values. All parts hold at once, but the stock generator knows the last one only.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's.
final class RepeatedProperties {
  private final Map<String, Schema> schemas;

  private RepeatedProperties(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Drops the second descriptions from schemas, which are changed in place. */
  static void drop(Map<String, Schema> schemas) {
    RepeatedProperties repeated = new RepeatedProperties(schemas);
    schemas.values().forEach(repeated::dropFrom);
  }

  private void dropFrom(Schema<?> whole) {
    if (whole.getAllOf() == null) return;
    Set<Schema> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(whole, parts);
    List<Schema> own = new ArrayList<>(whole.getAllOf());
    own.add(whole);
    for (Schema<?> part : own) {
      if (part.get$ref() == null && part.getProperties() != null)
        part.getProperties()
            .entrySet()
            .removeIf(property -> isListed(property.getKey(), property.getValue(), parts));
    }
  }

  /** What a schema inherits twice, or from itself, is looked at once. */
  private void collect(Schema<?> schema, Set<Schema> parts) {
    Schema<?> resolved = resolved(schema);
    if (resolved == null || !parts.add(resolved)) return;
    if (resolved.getAllOf() != null) resolved.getAllOf().forEach(part -> collect(part, parts));
  }

  private boolean isListed(String name, Schema<?> described, Collection<Schema> parts) {
    if (saysMore(described)) return false;
    String type = ModelUtils.getType(described);
    for (Schema<?> part : parts) {
      Schema<?> other = part.getProperties() == null ? null : part.getProperties().get(name);
      Schema<?> listing = other == null ? null : resolved(other);
      if (listing == null || listing.getEnum() == null) continue;
      if (type == null || type.equals(ModelUtils.getType(listing))) return true;
    }
    return false;
  }

  private static boolean saysMore(Schema<?> schema) {
    return schema.get$ref() != null
        || schema.getEnum() != null
        || schema.getConst() != null
        || schema.getFormat() != null
        || schema.getItems() != null
        || schema.getProperties() != null
        || schema.getAdditionalProperties() != null
        || ModelUtils.isComposedSchema(schema);
  }

  @Nullable
  private Schema<?> resolved(Schema<?> schema) {
    return schema.get$ref() == null
        ? schema
        : schemas.get(ModelUtils.getSimpleRef(schema.get$ref()));
  }
}
