package dev.jobexecutions.client;

import java.util.Collection;
import java.util.Map;
import javax.annotation.Nullable;

/** Which names can stand in the JSON of a request. */
final class JsonNames {
  /** What is nested deeper is refused by whatever writes it, with a complaint of its own. */
  private static final int DEEPEST = 255;

  private JsonNames() {}

  /**
   * Refuses half of a surrogate pair in a name, for which a question mark would be sent.
   *
   * @param path what the value is called in the complaint
   * @param value may have others within it
   * @throws IllegalArgumentException with the place, if a name has one
   */
  static void check(String path, @Nullable Object value) {
    check(path, value, DEEPEST);
  }

  private static void check(String path, @Nullable Object value, int levels) {
    if (levels == 0) return;
    if (value instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> member : object.entrySet()) {
        if (member.getKey() instanceof String name) {
          if (!UrlText.isWhole(name)) {
            throw new IllegalArgumentException(
                path + " has a name with half of a surrogate pair, which has no form in a request");
          }
          check(path + "." + name, member.getValue(), levels - 1);
        }
      }
    } else if (value instanceof Collection<?> array) { // Others may be there to be read but once.
      int index = 0;
      for (Object element : array) check(path + "[" + index++ + "]", element, levels - 1);
    }
  }
}
