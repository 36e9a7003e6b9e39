package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The null among the values that a schema lists. It is no constant, but the stock generator counts
 * it when it names and describes the values after it.
 */
final class ListedNull {
  /** What documents say of each listed value, in the same order. */
  private static final List<String> OF_EACH =
      List.of("x-enum-varnames", "x-enum-descriptions", "x-enum-deprecated");

  private ListedNull() {}

  /** Lets a schema that lists null be nullable instead. */
  static void drop(Schema<Object> schema) {
    List<Object> values = schema.getEnum();
    if (values == null || !values.contains(null)) return;
    schema.setNullable(true);
    if (values.size() == 1) return;
    int at = values.indexOf(null);
    for (String key : OF_EACH) {
      Object each = schema.getExtensions() == null ? null : schema.getExtensions().get(key);
      if (each instanceof List<?> list && list.size() == values.size())
        schema.getExtensions().put(key, without(at, list));
    }
    schema.setEnum(without(at, values));
    drop(schema);
  }

  private static <T> List<T> without(int at, List<T> list) {
    List<T> others = new ArrayList<>(list);
    others.remove(at);
    return others;
  }
}
