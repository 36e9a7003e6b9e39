package dev.jobexecutions.testing;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer that a {@link BlaxelServer} gives in place of its own, for tests of failures.
 *
 * <p>Immutable and thread-safe: each method returns a new instance.
 */
public final class CannedResponse {
  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection");

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private CannedResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns an answer without a body.
   *
   * @param status the HTTP status, 200 to 599
   * @return the answer
   * @throws IllegalArgumentException if the status is out of its range
   */
  public static CannedResponse status(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be 200 to 599, but is " + status);
    }
    return new CannedResponse(status, Map.of(), new byte[0]);
  }

  /**
   * Returns this answer with a header more; a header of the same name is replaced.
   *
   * @param name the header's name
   * @param value its value
   * @return the new answer
   * @throws IllegalArgumentException if the HTTP server itself has to set this header, or if there
   *     is a line break in it
   */
  public CannedResponse header(String name, String value) {
    if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + " is set by the server, to fit the body");
    }
    new Headers().set(name, value); // Refuses line breaks, here rather than when it is too late.
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new CannedResponse(status, more, body);
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
    if (body.length > 0 && (status == 204 || status == 304)) {
      throw new IllegalArgumentException("an answer of status " + status + " has no body");
    }
    CannedResponse typed = header("Content-Type", contentType);
    return new CannedResponse(status, typed.headers, body.clone());
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

  Answer answer() {
    return new Answer(status, headers, List.of(body));
  }

  @Override
  public String toString() {
    return "CannedResponse{" + status + ", " + headers + ", " + body.length + " bytes}";
  }
}
