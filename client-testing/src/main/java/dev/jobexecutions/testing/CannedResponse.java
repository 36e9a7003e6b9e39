package dev.jobexecutions.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.annotation.CheckReturnValue;

/**
 * An answer that a {@link BlaxelServer} gives in place of its own, for tests of failures.
 *
 * <p>Immutable and thread-safe: each method returns a new instance.
 */
@CheckReturnValue
public final class CannedResponse {
  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection");
  private static final Set<Integer> BODILESS = Set.of(204, 205, 304);
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** RFC 9110, section 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern PRINTABLE = Pattern.compile("[\\t\\x20-\\x7e]*");

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final int sent;
  private final Duration delay;

  private CannedResponse(
      int status, Map<String, List<String>> headers, byte[] body, int sent, Duration delay) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.sent = sent;
    this.delay = delay;
  }

  /**
   * Returns an answer without a body.
   *
   * @param status the HTTP status, 200 to 599
   * @return the answer
   * @throws IllegalArgumentException if the status is out of its range
   */
  public static CannedResponse status(int status) {
    check(status >= 200 && status <= 599, "status must be 200 to 599, but is " + status);
    return new CannedResponse(status, Map.of(), new byte[0], 0, Duration.ZERO);
  }

  /**
   * Returns this answer with a header more; a header of the same name is replaced.
   *
   * <p>The JDK's HTTP server sends the header {@code Date} by the system's clock, whatever {@link
   * BlaxelServer.Builder#clock} says, and a client may count a date in {@code Retry-After} from
   * there. Under a clock of your own, give {@code Retry-After} in seconds.
   *
   * @param name the header's name
   * @param value its value, of printable ASCII characters
   * @return the new answer
   * @throws IllegalArgumentException if the HTTP server itself sets this header, which are {@code
   *     Date}, {@code Content-Length}, {@code Transfer-Encoding} and {@code Connection}; if this is
   *     no name of a header; or if there is a line break or another character in the value that
   *     does not belong there
   */
  public CannedResponse header(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    check(TOKEN.matcher(name).matches(), "this is no name of a header: \"" + name + "\"");
    String lowerCase = name.toLowerCase(Locale.ROOT);
    check(!FRAMING.contains(lowerCase), name + " is set by the server, to fit the body");
    check(
        !lowerCase.equals("date"),
        name + " is set by the JDK's HTTP server, by the system's clock");
    check(PRINTABLE.matcher(value).matches(), "the value of " + name + " must be printable ASCII");
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new CannedResponse(status, more, body, sent, delay);
  }

  /**
   * Returns this answer with another body.
   *
   * @param contentType value of the header {@code Content-Type}
   * @param body the body, sent as UTF-8
   * @return the new answer
   * @throws IllegalArgumentException if an answer of this status has no body
   */
  public CannedResponse body(String contentType, String body) {
    Objects.requireNonNull(body, "body");
    return body(contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns this answer with another body.
   *
   * @param contentType value of the header {@code Content-Type}
   * @param body the body's bytes, which are copied
   * @return the new answer
   * @throws IllegalArgumentException if an answer of this status has no body
   */
  public CannedResponse body(String contentType, byte[] body) {
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(body, "body");
    check(
        body.length == 0 || !BODILESS.contains(status),
        "an answer of status " + status + " has no body");
    CannedResponse typed = header("Content-Type", contentType);
    return new CannedResponse(status, typed.headers, body.clone(), body.length, delay);
  }

  /**
   * Returns this answer with a body of JSON, or of what calls itself so: it is not checked.
   *
   * @param body the body, sent as UTF-8
   * @return the new answer
   * @throws IllegalArgumentException if an answer of this status has no body
   */
  public CannedResponse json(String body) {
    return body("application/json", body);
  }

  /**
   * Returns this answer with its body broken off: the connection ends before the last of the bytes
   * that {@code Content-Length} promises. To lose an answer whole, see {@link
   * BlaxelServer#loseNextAnswers}.
   *
   * @param bytes how many of the body's bytes are sent, 0 or more, and fewer than it has
   * @return the new answer
   * @throws IllegalArgumentException if the body does not have more bytes
   */
  public CannedResponse brokenAfter(int bytes) {
    check(
        bytes >= 0 && bytes < body.length,
        "brokenAfter must be 0 or more and less than the body's length, which is "
            + body.length
            + ", but is "
            + bytes);
    return new CannedResponse(status, headers, body, bytes, delay);
  }

  /**
   * Returns this answer delayed: nothing of it is sent before a time has passed by the system's
   * clock, as the timeouts of an HTTP client count. Other requests do not wait for it.
   *
   * @param delay zero to 100 years, of which whole milliseconds count
   * @return the new answer
   * @throws IllegalArgumentException if the time is out of its range
   */
  public CannedResponse delayed(Duration delay) {
    check(
        !delay.isNegative() && delay.compareTo(LONGEST) <= 0,
        "delayed must be zero to 100 years, but is " + delay);
    return new CannedResponse(status, headers, body, sent, delay);
  }

  Answer answer() {
    return new Answer(status, headers, List.of(Arrays.copyOf(body, sent)), body.length, delay);
  }

  @Override
  public String toString() {
    return "CannedResponse{"
        + status
        + ", "
        + headers
        + ", "
        + (sent < body.length ? sent + " of " : "")
        + body.length
        + " bytes"
        + (delay.isZero() ? "" : ", delayed " + delay)
        + "}";
  }

  private static void check(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(message);
  }
}
