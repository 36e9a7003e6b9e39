package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * The server reported success, yet its answer is not what the API's document describes: no JSON,
 * JSON that ends early, a value of another type, a required property that is missing.
 */
public final class ResponseFormatException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final boolean tooLarge;
  private final boolean mixedUp;

  ResponseFormatException(String message, String path, @Nullable Throwable cause) {
    this(message, path, cause, false);
  }

  ResponseFormatException(
      String message, String path, @Nullable Throwable cause, boolean tooLarge) {
    this(message, path, cause, tooLarge, false);
  }

  private ResponseFormatException(
      String message, String path, @Nullable Throwable cause, boolean tooLarge, boolean mixedUp) {
    super(message, cause);
    this.path = path;
    this.tooLarge = tooLarge;
    this.mixedUp = mixedUp;
  }

  /** Of an answer to another request than the one that was made. */
  static ResponseFormatException mixedUp(String message, String path) {
    return new ResponseFormatException(message, path, null, false, true);
  }

  /** Whether it is another request that was answered, as some proxies do under load. */
  boolean isMixedUp() {
    return mixedUp;
  }

  /** Whether the answer was not read, since it is larger than answers may be. */
  boolean isTooLarge() {
    return tooLarge;
  }

  /**
   * Returns where in the JSON the answer stops making sense.
   *
   * @return a JSON path such as {@code $[2].status}; {@code $} where it is the answer as a whole.
   *     As in messages, a long one is cut, and control characters are spaces
   */
  public String path() {
    return path;
  }
}
