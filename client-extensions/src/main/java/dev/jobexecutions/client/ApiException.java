package dev.jobexecutions.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.Nullable;

/**
 * The server answered, and not with success. There is a subclass for each meaning that a program
 * may want to tell apart; a status without one is this very type.
 *
 * <p>The message says what was tried, what the server said and what to do next. Nothing in here
 * holds the API key, even where the server's answer repeated it. Immutable and serializable.
 */
public class ApiException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  private final int status;
  @Nullable private final String code;
  @Nullable private final String serverMessage;
  @Nullable private final String action;
  @Nullable private final String doNot;
  @Nullable private final String docsUrl;
  @Nullable private final String requestId;
  @Nullable private final Duration retryAfter;
  private final boolean retryable;
  private final String body;

  /** Names and values in turn: unlike a map of lists, surely serializable. */
  private final String[] headers;

  ApiException(String message, ErrorAnswer answer) {
    super(message);
    this.status = answer.status();
    this.code = answer.code();
    this.serverMessage = answer.message();
    this.action = answer.action();
    this.doNot = answer.doNot();
    this.docsUrl = answer.docsUrl();
    this.requestId = answer.requestId();
    this.retryAfter = answer.retryAfter();
    this.retryable = answer.retryable();
    this.body = answer.body();
    List<String> headers = new ArrayList<>();
    answer
        .headers()
        .forEach(
            (name, values) -> values.forEach(value -> Collections.addAll(headers, name, value)));
    this.headers = headers.toArray(new String[0]);
  }

  /** Tells of the same answer in other words. */
  ApiException(String message, ApiException same) {
    super(message, same.getCause());
    this.status = same.status;
    this.code = same.code;
    this.serverMessage = same.serverMessage;
    this.action = same.action;
    this.doNot = same.doNot;
    this.docsUrl = same.docsUrl;
    this.requestId = same.requestId;
    this.retryAfter = same.retryAfter;
    this.retryable = same.retryable;
    this.body = same.body;
    this.headers = same.headers;
  }

  /**
   * Returns the HTTP status.
   *
   * @return 300 to 599, or whatever else a server sends that does not keep to HTTP
   */
  public int status() {
    return status;
  }

  /**
   * Returns the server's own code for the error, in either of its two error forms.
   *
   * @return a code such as {@code WORKLOAD_NOT_FOUND} or {@code invalid_api_version}, or what the
   *     server put in its place; empty where the answer has none
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * Returns the server's own description of the error.
   *
   * @return a sentence, or empty where the answer has none
   */
  public Optional<String> serverMessage() {
    return Optional.ofNullable(serverMessage);
  }

  /**
   * Returns what the server suggests to do.
   *
   * @return a sentence, or empty where the answer has none
   */
  public Optional<String> action() {
    return Optional.ofNullable(action);
  }

  /**
   * Returns what the server warns not to do.
   *
   * @return a sentence, or empty where the answer has none
   */
  public Optional<String> doNot() {
    return Optional.ofNullable(doNot);
  }

  /**
   * Returns where the server says that the error is explained.
   *
   * @return the address as it was sent, or empty where the answer has none
   */
  public Optional<String> docsUrl() {
    return Optional.ofNullable(docsUrl);
  }

  /**
   * Returns how long the server asks to wait before the request is sent again: the header {@code
   * Retry-After} (RFC 9110), in seconds or as a date.
   *
   * @return zero or more, counted from when the answer came; empty where it does not say
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Returns the id that the server gave the request, to be quoted to its support.
   *
   * @return the id, or empty where the answer's headers have none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Tells whether the same request may work later.
   *
   * @return what the server says about it; where it says nothing, true for 408, 429, 500, 502, 503
   *     and 504
   */
  public boolean retryable() {
    return retryable;
  }

  /**
   * Returns the body of the answer as text.
   *
   * @return its first 64 KiB; empty where there was none
   */
  public String body() {
    return body;
  }

  /**
   * Returns the headers of the answer. The values of those whose names sound like a credential's
   * are masked, as of {@code Set-Cookie} and {@code X-Amz-Security-Token}.
   *
   * @return an unmodifiable map whose names are looked up without regard to case
   */
  public Map<String, List<String>> headers() {
    Map<String, List<String>> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < headers.length; i += 2) {
      map.computeIfAbsent(headers[i], name -> new ArrayList<>()).add(headers[i + 1]);
    }
    map.replaceAll((name, values) -> Collections.unmodifiableList(values));
    return Collections.unmodifiableMap(map);
  }
}
