package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** Compares free-form values from before and after a model. */
final class JsonLikeness {
  private JsonLikeness() {}

  /**
   * Fails unless the second is the first: 1, 1.0 and 1e0 are the same number, a null member can be
   * gone, and half of a surrogate pair, which UTF-8 has no form for, is a question mark in a name.
   */
  static void check(@Nullable Object before, @Nullable Object after) {
    if (before instanceof Map<?, ?> object && after instanceof Map<?, ?> other) {
      assertThat(readable(object.keySet())).containsAll(readable(other.keySet()));
      for (Map.Entry<?, ?> member : object.entrySet()) {
        Object name = readable(member.getKey());
        if (member.getValue() != null || other.containsKey(name))
          check(member.getValue(), other.get(name));
      }
    } else if (before instanceof List<?> list && after instanceof List<?> other) {
      assertThat(other).hasSameSizeAs(list);
      Iterator<?> elements = other.iterator();
      for (Object element : list) check(element, elements.next());
    } else if (before instanceof Number && after instanceof Number) {
      assertThat(new BigDecimal(after.toString())).isEqualByComparingTo(before.toString());
    } else {
      assertThat(after).isEqualTo(before);
    }
  }

  private static List<Object> readable(Iterable<?> names) {
    List<Object> readable = new ArrayList<>();
    for (Object name : names) readable.add(readable(name));
    return readable;
  }

  @Nullable
  private static Object readable(@Nullable Object value) {
    if (!(value instanceof String text)) return value;
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
