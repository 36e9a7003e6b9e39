package dev.jobexecutions.client;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts Moshi's complaints into words, with the place where the JSON stops making sense. */
final class JsonComplaint {
  private static final Pattern PATH = Pattern.compile(" at path (\\$\\S*?)(?=:? |:?$)");
  private static final Pattern TOKEN = Pattern.compile("\\b[A-Z]+(_[A-Z]+)?\\b");

  private static final Map<String, String> WORDS =
      Map.of(
          "BEGIN_ARRAY", "an array",
          "END_ARRAY", "the end of an array",
          "BEGIN_OBJECT", "an object",
          "END_OBJECT", "the end of an object",
          "STRING", "a string",
          "NUMBER", "a number",
          "BOOLEAN", "a boolean",
          "NULL", "null",
          "END_DOCUMENT", "the end of the JSON");

  private JsonComplaint() {}

  static UnexpectedBodyException of(Exception complaint, JsonReader reader) {
    String message = String.valueOf(complaint.getMessage());
    Matcher matcher = PATH.matcher(message);
    // The adapters know of a missing property that the reader, at the end of the object, does not.
    String path = matcher.find() ? matcher.group(1) : reader.getPath();
    String what = what(complaint, PATH.matcher(message).replaceFirst(""));
    return new UnexpectedBodyException(what + " at " + path, path, complaint);
  }

  private static String what(Exception complaint, String message) {
    if (complaint instanceof EOFException) return "the JSON ends early";
    // Moshi's own text is advice to programmers, to be less strict.
    if (complaint instanceof JsonEncodingException && message.contains("setLenient"))
      return "the JSON is malformed";
    String words = words(message);
    return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(String message) {
    return TOKEN
        .matcher(message)
        .replaceAll(
            token -> WORDS.getOrDefault(token.group(), Matcher.quoteReplacement(token.group())));
  }
}
