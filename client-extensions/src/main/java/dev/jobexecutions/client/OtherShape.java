package dev.jobexecutions.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.jobexecutions.model.JobExecutionList;
import java.io.IOException;
import java.lang.reflect.Type;
import javax.annotation.Nullable;

/**
 * Notices an answer in the shape of the other API version, as a server gives that does not heed the
 * version that is asked for.
 *
 * @param expected the version that the client speaks
 * @param answered the version whose shape this one looks for
 */
record OtherShape(ApiVersion expected, ApiVersion answered) {
  /** Returns what to look for in answers of a type; null where the versions don't differ. */
  @Nullable
  static OtherShape of(Type type, ApiVersion expected) {
    for (ApiVersion other : ApiVersion.values()) {
      if (other != expected && isListing(type)) return new OtherShape(expected, other);
    }
    return null;
  }

  private static boolean isListing(Type type) {
    // The earlier version answers with a List of executions, which is no class.
    return !(type instanceof Class<?>) || type.equals(JobExecutionList.class);
  }

  /** Fails if the answer that begins here has the shape of the other version. */
  void refuse(JsonReader reader) throws IOException {
    boolean came =
        switch (answered) {
          case V2026_04_16 -> reader.peek() == JsonReader.Token.BEGIN_ARRAY;
          case V2026_04_28 ->
              reader.peek() == JsonReader.Token.BEGIN_OBJECT && hasData(reader.peekJson());
        };
    if (!came) return;
    String shape =
        answered == ApiVersion.V2026_04_16 ? "a bare array" : "an object with 'data' and 'meta'";
    throw new UnexpectedBodyException(
        "the answer is "
            + shape
            + ", the shape of API version "
            + answered
            + ", although "
            + expected
            + " was asked for; switch with BlaxelExecutions.builder().apiVersion(ApiVersion."
            + answered.name()
            + ")",
        "$",
        null);
  }

  private static boolean hasData(JsonReader reader) throws IOException {
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("data")) return true;
        reader.skipValue();
      }
      return false;
    } catch (JsonDataException e) {
      return false; // Whoever reads it for good will say what is wrong with it.
    }
  }
}
