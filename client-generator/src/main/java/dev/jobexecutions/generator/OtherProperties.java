package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Whether a schema says that its objects have properties beside those that it describes. What says
 * nothing of them does not refuse them either, but knows nothing of them.
 */
final class OtherProperties {
  private final OpenAPI document;
  private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private OtherProperties(OpenAPI document) {
    this.document = document;
  }

  static boolean areDescribed(Schema<?> schema, OpenAPI document) {
    return new OtherProperties(document).areDescribed(schema);
  }

  private boolean areDescribed(@Nullable Schema<?> reference) {
    Schema<?> schema = ModelUtils.getReferencedSchema(document, reference);
    if (schema == null || !seen.add(schema)) return false;
    if (allows(schema.getAdditionalProperties()) || schema.getPatternProperties() != null)
      return true;
    return Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
        .flatMap(OtherProperties::parts)
        .anyMatch(this::areDescribed);
  }

  private static boolean allows(@Nullable Object additional) {
    return additional instanceof Schema<?> schema
        ? !Boolean.FALSE.equals(schema.getBooleanSchemaValue())
        : Boolean.TRUE.equals(additional);
  }

  @SuppressWarnings("rawtypes") // The parser's signature.
  private static Stream<Schema<?>> parts(@Nullable List<Schema> parts) {
    return parts == null ? Stream.of() : parts.stream().map(part -> (Schema<?>) part);
  }
}
