package dev.jobexecutions.client;

import java.util.Map;
import javax.annotation.Nullable;

/** Which names can stand in the JSON of a request. */
final class JsonNames {
  private JsonNames() {}

  /**
   * Refuses half of a surrogate pair in a name, for which a question mark would be sent.
   *
   * @param path what the value is called in the complaint
   * @param value may have others within it
   * @throws IllegalArgumentException with the place, if a name has one
   */
  static void check(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> member : object.entrySet()) {
        if (member.getKey() instanceof String name) {
          if (!UrlText.isWhole(name)) {
            throw new IllegalArgumentException(
                path + " has a name with half of a surrogate pair, which has no form in a request");
          }
          check(path + "." + name, member.getValue());
        }
      }
    } else if (value instanceof Iterable<?> array) {
      int index = 0;
      for (Object element : array) check(path + "[" + index++ + "]", element);
    }
  }
}
