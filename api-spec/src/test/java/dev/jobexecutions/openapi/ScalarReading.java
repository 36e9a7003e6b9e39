package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The JSON value of a YAML scalar. YAML 1.1 and 1.2 disagree on texts such as {@code on}, {@code
 * 010}, {@code 1_000} and {@code 2026-04-16}; for those there is none.
 */
final class ScalarReading {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

  private ScalarReading() {}

  static Optional<JsonNode> of(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.STR)) return Optional.of(JsonNodeFactory.instance.textNode(text));
    if (tag.equals(Tag.NULL)) return Optional.of(NullNode.getInstance());
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(text)));
    }
    if (INTEGER.matcher(text).matches()) return Optional.of(integer(new BigInteger(text)));
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
    }
    return Optional.empty();
  }

  /** In the type that Jackson itself would choose, so that the value equals one read from JSON. */
  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE)
      return JsonNodeFactory.instance.numberNode(value.intValue());
    if (value.bitLength() < Long.SIZE)
      return JsonNodeFactory.instance.numberNode(value.longValue());
    return JsonNodeFactory.instance.numberNode(value);
  }
}
