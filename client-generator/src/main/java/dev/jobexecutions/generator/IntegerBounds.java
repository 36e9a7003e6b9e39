package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

/** The bounds that a schema's format sets to its integers. */
final class IntegerBounds {
  /** OpenAPI has a registry of formats, but any document may use more of its own. */
  private static final Set<String> WITHIN_INT = Set.of("int8", "uint8", "int16", "uint16", "int32");

  private IntegerBounds() {}

  /**
   * Tells whether 32 bits hold every value. Of a format that isn't known nothing can be said:
   * {@code timestamp} may be milliseconds.
   */
  static boolean areWithinInt(Schema<?> schema) {
    String format = schema.getFormat();
    return format != null && WITHIN_INT.contains(format) && !isUnsignedInt(schema);
  }

  private static boolean isUnsignedInt(Schema<?> schema) {
    return schema.getFormat().equals("int32")
        && schema.getExtensions() != null
        && Boolean.TRUE.equals(schema.getExtensions().get("x-unsigned"));
  }
}
