package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Schemas that list some of the values of another one, which they refer to by {@code allOf}. The
 * list says all that there is to say, but the stock generator takes the other schema for the type
 * of its values.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // The parser's.
final class NarrowedValues {
  private NarrowedValues() {}

  /** Leaves the list of a schema alone, and gives it the type of what it narrows. */
  static void detach(Schema<?> schema, OpenAPI document) {
    if (schema.getEnum() == null || schema.getAllOf() == null || schema.getAllOf().isEmpty())
      return;
    for (Schema part : schema.getAllOf()) {
      Schema<?> wider = ModelUtils.getReferencedSchema(document, part);
      if (ModelUtils.getType(wider) == null || isOfSeveralValues(wider)) return;
    }
    if (ModelUtils.getType(schema) == null) {
      Schema<?> wider = ModelUtils.getReferencedSchema(document, schema.getAllOf().get(0));
      schema.setType(wider.getType());
      schema.setTypes(typesOf(wider));
      schema.setFormat(wider.getFormat());
    }
    schema.setAllOf(null);
  }

  /** A set of its own, which others change. Where null is not listed, it is none of the values. */
  @Nullable
  private static Set<String> typesOf(Schema<?> wider) {
    if (wider.getTypes() == null) return null;
    Set<String> types = new LinkedHashSet<>(wider.getTypes());
    types.remove("null");
    return types;
  }

  private static boolean isOfSeveralValues(Schema<?> schema) {
    return ModelUtils.isArraySchema(schema) || ModelUtils.isTypeObjectSchema(schema);
  }
}
