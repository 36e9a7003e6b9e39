package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import dev.jobexecutions.json.JsonAdapters;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Reads tasks, one after the other: only they are held in memory, not what they are read from. */
final class TaskReader {
  /** More than any server takes in one request. */
  static final long LARGEST = 64L << 20;

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private static final Pattern PLACE = Pattern.compile(" at path ([^ :]+)");

  /** How the adapters refuse a name, of which either value would hide the other. */
  private static final Pattern TWICE =
      Pattern.compile("^Object has the property .* twice at path ");

  /** Keeps every number as it was written. */
  private static final JsonAdapter<Object> FREE_FORM =
      JsonAdapters.moshi().adapter(Object.class).nullSafe();

  private TaskReader() {}

  /**
   * Reads an array of tasks, or a task on each line.
   *
   * @throws TaskException if something is no task
   */
  static List<Map<String, Object>> all(InputStream in) throws IOException {
    try {
      return all(Okio.buffer(bounded(Okio.source(new Utf8Stream(in)))));
    } catch (Utf8Stream.MalformedException e) {
      throw new TaskException(e.getMessage() + "; convert it to UTF-8, by iconv for one", e);
    } catch (TooLargeException e) {
      throw new TaskException("there are more than " + (LARGEST >> 20) + " MB", e);
    }
  }

  private static List<Map<String, Object>> all(BufferedSource source) throws IOException {
    if (source.rangeEquals(0, BYTE_ORDER_MARK)) source.skip(BYTE_ORDER_MARK.size());
    int line = 1;
    while (source.request(1) && isBlank(source.getBuffer().getByte(0))) {
      if (source.readByte() == '\n') line++;
    }
    boolean array = source.request(1) && source.getBuffer().getByte(0) == '[';
    return array ? array(source) : lines(source, line);
  }

  /**
   * Reads one task.
   *
   * @throws TaskException if it is none
   */
  static Map<String, Object> single(BufferedSource source) throws TaskException {
    JsonReader reader = JsonReader.of(source);
    try {
      Map<String, Object> task = object(reader);
      end(reader, "the object");
      return task;
    } catch (TaskException e) {
      throw e;
    } catch (IOException | JsonDataException e) {
      throw new TaskException(complaint(e), e);
    }
  }

  private static List<Map<String, Object>> array(BufferedSource source) throws IOException {
    List<Map<String, Object>> tasks = new ArrayList<>();
    JsonReader reader = JsonReader.of(source);
    try {
      reader.beginArray();
      while (reader.hasNext()) tasks.add(object(reader));
      reader.endArray();
    } catch (TaskException e) {
      throw new TaskException("task number " + (tasks.size() + 1) + " " + e.getMessage(), e);
    } catch (IOException | JsonDataException e) {
      if (!isAboutJson(e)) throw e;
      throw new TaskException("task number " + (tasks.size() + 1) + " " + complaint(e), e);
    }
    try {
      end(reader, "the array");
    } catch (JsonEncodingException e) {
      throw new TaskException("something follows the array", e);
    }
    return tasks;
  }

  private static List<Map<String, Object>> lines(BufferedSource source, int first)
      throws IOException {
    List<Map<String, Object>> tasks = new ArrayList<>();
    String line;
    for (int number = first; (line = source.readUtf8Line()) != null; number++) {
      if (line.isBlank()) continue;
      try {
        tasks.add(single(new Buffer().writeUtf8(line)));
      } catch (TaskException e) {
        throw new TaskException("line " + number + " " + e.getMessage(), e);
      }
    }
    return tasks;
  }

  @SuppressWarnings("unchecked") // The names of a JSON object are texts.
  private static Map<String, Object> object(JsonReader reader) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token != JsonReader.Token.BEGIN_OBJECT) {
      throw new TaskException("is no JSON object, but " + words(token), null);
    }
    return (Map<String, Object>) Objects.requireNonNull(FREE_FORM.fromJson(reader));
  }

  private static void end(JsonReader reader, String what) throws IOException {
    if (reader.peek() == JsonReader.Token.END_DOCUMENT) return;
    throw new TaskException("has more behind " + what, null);
  }

  private static String words(JsonReader.Token token) {
    return switch (token) {
      case BEGIN_ARRAY -> "an array";
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BEGIN_OBJECT, NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> "nothing";
    };
  }

  private static boolean isAboutJson(Exception failure) {
    return failure instanceof JsonDataException
        || failure instanceof JsonEncodingException
        || failure instanceof EOFException;
  }

  private static String complaint(Exception failure) {
    if (failure instanceof EOFException) return "ends too early";
    // No more than the place: the rest of the message may quote the task.
    String message = String.valueOf(failure.getMessage());
    Matcher place = PLACE.matcher(message);
    if (TWICE.matcher(message).find() && place.find()) return "has " + place.group(1) + " twice";
    place.reset();
    String what = failure instanceof JsonDataException ? "is no task" : "is not JSON";
    return place.find() ? what + ", at " + place.group(1) : what;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static Source bounded(Source source) {
    return new ForwardingSource(source) {
      private long read;

      @Override
      public long read(Buffer sink, long count) throws IOException {
        long got = super.read(sink, count);
        read += Math.max(0, got);
        if (read > LARGEST) throw new TooLargeException();
        return got;
      }
    };
  }

  /** There is more than is read. */
  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
