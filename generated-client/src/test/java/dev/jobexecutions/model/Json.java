package dev.jobexecutions.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;

/** Short ways to say what the tests of the models are about. */
final class Json {
  private Json() {}

  static <T> T decode(Class<T> type, String json) throws IOException {
    T value = adapter(type).fromJson(json);
    assertThat(value).isNotNull();
    return value;
  }

  static <T> String encode(Class<T> type, T value) {
    return adapter(type).toJson(value);
  }

  /** Decodes, encodes, and returns what came out. */
  static <T> String roundTrip(Class<T> type, String json) throws IOException {
    return encode(type, decode(type, json));
  }

  private static <T> JsonAdapter<T> adapter(Class<T> type) {
    return JsonAdapters.moshi().adapter(type);
  }
}
