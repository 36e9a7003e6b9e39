package dev.jobexecutions.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A value that a schema lists.
 *
 * @param value the value as the parser read it
 */
record ListedValue(Object value) {
  private enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /**
   * Tells whether a type can hold all of some values. The parser takes the type from the first one
   * where the schema names none.
   */
  static boolean allFit(List<ListedValue> values, String type) {
    boolean areOfOneKind = values.stream().map(ListedValue::kind).distinct().count() <= 1;
    return areOfOneKind && values.stream().allMatch(value -> value.fits(type));
  }

  /** Tells whether this is an object or an array, of which no constant can be made. */
  boolean isContainer() {
    return value instanceof JsonNode || value instanceof Map || value instanceof Collection;
  }

  /** Returns a Java expression of this value, as the adapter of the type would decode it. */
  String expression(String type) {
    String text = JavaText.literal(text());
    return switch (type) {
      case "String" -> text;
      case "Integer", "Long", "Double", "Float", "Boolean" -> type + ".valueOf(" + text + ")";
      case "BigDecimal", "BigInteger" -> "new " + type + "(" + text + ")";
      case "URI" -> "URI.create(" + text + ")";
      case "LocalDate", "LocalTime", "LocalDateTime", "OffsetDateTime", "DateTime", "Uuid" ->
          type + ".parse(" + text + ")";
      case "UUID" -> "UUID.fromString(" + text + ")";
      case "ByteString" -> "Objects.requireNonNull(ByteString.decodeBase64(" + text + "))";
      default -> freeForm(text);
    };
  }

  private String freeForm(String text) {
    if (kind() == Kind.BOOLEAN) return "Boolean.valueOf(" + text + ")";
    if (kind() == Kind.TEXT) return text;
    BigDecimal number = new BigDecimal(value.toString());
    boolean whole = number.scale() <= 0 && number.precision() <= 18;
    return whole ? "Long.valueOf(" + text + ")" : "new java.math.BigDecimal(" + text + ")";
  }

  private Kind kind() {
    if (value instanceof Number) return Kind.NUMBER;
    return value instanceof Boolean ? Kind.BOOLEAN : Kind.TEXT;
  }

  /** Tells whether the expression, when it is evaluated in the generated class, gives a value. */
  private boolean fits(String type) {
    try {
      return switch (type) {
        case "String" -> kind() == Kind.TEXT;
        // Java takes any other text for false.
        case "Boolean" -> text().equals("true") || text().equals("false");
        default -> parse(text(), type) != null;
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static Object parse(String text, String type) {
    return switch (type) {
      case "Integer" -> Integer.valueOf(text);
      case "Long" -> Long.valueOf(text);
      case "Double" -> Double.valueOf(text);
      case "Float" -> Float.valueOf(text);
      case "BigDecimal" -> new BigDecimal(text);
      case "BigInteger" -> new BigInteger(text);
      case "URI" -> URI.create(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "LocalTime" -> LocalTime.parse(text);
      case "LocalDateTime" -> LocalDateTime.parse(text);
      case "OffsetDateTime", "DateTime" -> OffsetDateTime.parse(text);
      case "UUID", "Uuid" -> uuid(text);
      case "ByteString" -> Base64.getDecoder().decode(text);
      default -> text;
    };
  }

  /** The JDK takes shorter ones too. */
  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException(text);
    return uuid;
  }

  private String text() {
    return String.valueOf(value);
  }
}
