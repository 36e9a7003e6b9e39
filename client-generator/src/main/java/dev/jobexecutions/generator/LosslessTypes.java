package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/** The types that hold whatever JSON can, where those of the stock generator do not. */
final class LosslessTypes {
  /** By the stock generator's name of what a document asks for. */
  static final Map<String, String> MAPPING =
      Map.of(
          "ByteArray", "ByteString",
          "UUID", "Uuid",
          "file", "String",
          "binary", "String",
          "float", "Double", // A float would lose digits of what comes.
          "short", "Integer",
          "null", "Object");

  private LosslessTypes() {}

  /** Returns the type of a schema, for which the stock generator takes another one at times. */
  static String of(Schema<?> schema, String stock) {
    // The stock generator takes 32 bits wherever it knows no more.
    if (stock.equals("Integer") && !IntegerBounds.areWithinInt(schema)) return "Long";
    // A decimal number that the document calls a string is one in JSON.
    return stock.equals("BigDecimal") && "string".equals(schema.getType()) ? "String" : stock;
  }
}
