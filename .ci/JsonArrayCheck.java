import com.squareup.moshi.JsonReader;
import java.io.File;
import java.io.IOException;
import java.util.List;
import okio.BufferedSource;
import okio.Okio;

/** Fails unless the file that the first argument names holds one JSON array and nothing after it. */
final class JsonArrayCheck {
  private JsonArrayCheck() {}

  public static void main(String[] arguments) throws IOException {
    try (BufferedSource source = Okio.buffer(Okio.source(new File(arguments[0])));
        JsonReader reader = JsonReader.of(source)) {
      if (!(reader.readJsonValue() instanceof List)) {
        throw new IOException("a JSON value, but no array: " + arguments[0]);
      }
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IOException("more than one JSON value: " + arguments[0]);
      }
    }
  }
}
