package dev.jobexecutions.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.zip.DataFormatException;
import javax.annotation.Nullable;

/**
 * An answer that came, but that the HTTP client makes nothing of. It says so by exceptions that are
 * of the same types as those of a lost connection, so that only their texts tell.
 */
enum OddAnswer {
  REDIRECTS(true, "led in circles by the redirects of", "; check the base URL"),
  PROXY_CREDENTIALS(
      true,
      "asked for a proxy's credentials by",
      ", where none is set; set the proxy that is on the way on an OkHttpClient of your own"),
  BODY_OF_NOTHING(true, "cannot read the answer of", ""),
  COMPRESSION(false, "cannot decompress the answer of", "");

  private final boolean isFinal;
  private final String what;
  private final String advice;

  OddAnswer(boolean isFinal, String what, String advice) {
    this.isFinal = isFinal;
    this.what = what;
    this.advice = advice;
  }

  /** Returns what is odd about it; null where nothing is known to be. */
  @Nullable
  static OddAnswer of(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    if (failure instanceof ProtocolException) {
      if (text.startsWith("Too many follow-up requests")) return REDIRECTS;
      if (text.startsWith("Received HTTP_PROXY_AUTH")) return PROXY_CREDENTIALS;
      // Of 204 and 205.
      if (text.contains(" had non-zero Content-Length")) return BODY_OF_NOTHING;
    }
    boolean compression =
        Causes.contain(failure, DataFormatException.class)
            || text.contains(" != expected 0x")
            || text.startsWith("gzip finished");
    return compression ? COMPRESSION : null;
  }

  /** Whether the same request would be answered so again. */
  boolean isFinal() {
    return isFinal;
  }

  /** What happened, up to where the server's name follows. */
  String what() {
    return what;
  }

  /** What to do, behind the server's name; empty where nobody knows. */
  String advice() {
    return advice;
  }
}
