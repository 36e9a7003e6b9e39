package dev.jobexecutions.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * Reads environment variables as texts, from an object or from the JSON of one inside a text.
 * Values that are no texts keep the text that they have in JSON.
 */
final class EnvironmentText {
  private EnvironmentText() {}

  /** What is no JSON object is empty. */
  static Map<String, String> read(String json) {
    return FreeFormJson.read(json) instanceof Map<?, ?> object ? read(object) : Map.of();
  }

  /** Keeps the order of the object, whose names are texts. */
  static Map<String, String> read(Map<?, ?> object) {
    Map<String, String> variables = new LinkedHashMap<>();
    object.forEach((name, value) -> variables.put((String) name, text(value)));
    return Collections.unmodifiableMap(variables);
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : FreeFormJson.write(value);
  }
}
