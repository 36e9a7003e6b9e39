package dev.jobexecutions.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** Reads environment variables from the JSON of an object inside a text. */
final class EnvironmentText {
  private EnvironmentText() {}

  /**
   * Values that are no texts keep the text that they have in JSON; what is no JSON object is empty.
   */
  static Map<String, String> read(String json) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (FreeFormJson.read(json) instanceof Map<?, ?> object) {
      object.forEach((name, value) -> variables.put((String) name, text(value)));
    }
    return Collections.unmodifiableMap(variables);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : FreeFormJson.write(value);
  }
}
