package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** Reads environment variables from the JSON of an object inside a text. */
final class EnvironmentText {
  private static final JsonAdapter<Object> ANY =
      JsonAdapters.moshi().adapter(Object.class).nullSafe();

  private EnvironmentText() {}

  /**
   * Values that are no texts keep the text that they have in JSON; what is no JSON object is empty.
   */
  static Map<String, String> read(String json) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (parse(json) instanceof Map<?, ?> object) {
      object.forEach((name, value) -> variables.put((String) name, text(value)));
    }
    return Collections.unmodifiableMap(variables);
  }

  @Nullable
  private static Object parse(String json) {
    try {
      return ANY.fromJson(json);
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : ANY.toJson(value);
  }
}
