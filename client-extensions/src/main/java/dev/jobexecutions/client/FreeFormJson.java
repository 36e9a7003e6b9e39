package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import javax.annotation.Nullable;

/** Reads texts that may be JSON of any kind, and writes such values. */
final class FreeFormJson {
  static final JsonAdapter<Object> ADAPTER = JsonAdapters.moshi().adapter(Object.class).nullSafe();

  private FreeFormJson() {}

  /** Returns the value; null for what is no JSON, as for the JSON null. */
  @Nullable
  static Object read(String text) {
    try {
      return ADAPTER.fromJson(text);
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }

  static String write(@Nullable Object value) {
    return ADAPTER.toJson(value);
  }
}
