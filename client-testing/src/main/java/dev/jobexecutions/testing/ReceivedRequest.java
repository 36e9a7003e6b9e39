package dev.jobexecutions.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * A request that a {@link BlaxelServer} received.
 *
 * <p>Immutable and thread-safe. {@link #toString()} leaves out the values of headers whose names
 * sound like a credential's, as {@code Authorization} and {@code X-Api-Key} do, so that no failing
 * assertion prints a token; {@link #header(String)} has them. It leaves out the {@linkplain #body()
 * body} too.
 */
public final class ReceivedRequest {
  /** So many bytes of a body are kept. */
  static final int LONGEST_BODY = 1 << 20;

  /** What the names of headers with credentials have in them; a name too many does no harm. */
  private static final Pattern SECRET =
      Pattern.compile(
          "auth|cookie|credential|jwt|(?<!idempotency-)key|pass|pwd|secret|session|signature|token",
          Pattern.CASE_INSENSITIVE);

  private final long number;
  private final String method;
  private final String path;
  @Nullable private final String query;
  private final Map<String, List<String>> headers;
  private final String body;
  private final boolean bodyCut;

  private ReceivedRequest(
      long number,
      String method,
      String path,
      @Nullable String query,
      Map<String, List<String>> headers,
      String body,
      boolean bodyCut) {
    this.number = number;
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.bodyCut = bodyCut;
  }

  /**
   * Makes a request.
   *
   * @param body as far as it was read: a byte more than {@link #LONGEST_BODY} suffices
   */
  static ReceivedRequest of(
      long number, String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    String kept = new String(body, 0, Math.min(body.length, LONGEST_BODY), StandardCharsets.UTF_8);
    boolean cut = body.length > LONGEST_BODY;
    return new ReceivedRequest(
        number, method, uri.getRawPath(), uri.getRawQuery(), copy, kept, cut);
  }

  /**
   * Returns the place of this request in the order of arrival.
   *
   * @return 1 for the first request since the server started or was reset
   */
  public long number() {
    return number;
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method, such as {@code GET}
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path and the query as they were sent, still encoded.
   *
   * @return for example {@code /v0/jobs/data-processing-job/executions?limit=100}
   */
  public String target() {
    return query == null ? path : path + "?" + query;
  }

  /**
   * Returns the path as it was sent, still encoded, without the query.
   *
   * @return for example {@code /v0/jobs/data-processing-job/executions}
   */
  public String path() {
    return path;
  }

  /**
   * Returns the first value of a query parameter, decoded.
   *
   * @param name the parameter's name
   * @return the value, or empty where the parameter is absent
   */
  public Optional<String> parameter(String name) {
    return parameters().all(Objects.requireNonNull(name, "name")).stream().findFirst();
  }

  /**
   * Returns the first value of a header, secret or not.
   *
   * @param name the header's name, in any case
   * @return the value, or empty where the header is absent
   */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /**
   * Returns all values of a header, secret or not.
   *
   * @param name the header's name, in any case
   * @return the values in the order of the request; empty where the header is absent
   */
  public List<String> headers(String name) {
    return headers.getOrDefault(Objects.requireNonNull(name, "name"), List.of());
  }

  /**
   * Returns which headers were sent.
   *
   * @return the names, sorted without regard to case
   */
  public List<String> headerNames() {
    return List.copyOf(headers.keySet());
  }

  /**
   * Returns the body, read as UTF-8, whatever its type. {@link #toString()} leaves it out, since it
   * may hold environment variables and data.
   *
   * @return the body, of which the first mebibyte is kept; empty where there is none
   */
  public String body() {
    return body;
  }

  /** Tells whether the body was longer than what is kept of it. */
  boolean isBodyCut() {
    return bodyCut;
  }

  QueryParameters parameters() {
    return new QueryParameters(query);
  }

  /** Returns the request line and the headers, with credentials and the body left out. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    headers.forEach(
        (name, values) ->
            lines.add(
                name + ": " + (SECRET.matcher(name).find() ? "***" : String.join(", ", values))));
    return "#" + number + " " + method + " " + target() + " " + lines;
  }
}
