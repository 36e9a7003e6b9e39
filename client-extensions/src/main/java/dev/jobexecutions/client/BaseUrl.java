package dev.jobexecutions.client;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks where the client is told to connect to: the credentials go there. */
final class BaseUrl {
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private BaseUrl() {}

  /**
   * Reads an absolute HTTP or HTTPS URL, with or without a slash at its end.
   *
   * @throws IllegalArgumentException if it is none, or has parts that a base URL must not have
   */
  static HttpUrl parse(String text) {
    // Nothing that may hold a password, or a token, is repeated in a message.
    String quoted = text.indexOf('@') < 0 ? " '" + UrlText.withoutQuery(text) + "'" : "";
    HttpUrl url = HttpUrl.parse(text);
    // OkHttp takes some names with letters beyond ASCII that it refuses once they are encoded.
    if (url == null || !url.equals(HttpUrl.parse(url.toString()))) {
      throw new IllegalArgumentException(
          "baseUrl"
              + quoted
              + " is not an absolute http or https URL, such as "
              + BlaxelExecutions.DEFAULT_BASE_URL);
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException("baseUrl must not hold a user name or a password");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "baseUrl" + quoted + " must not have a query or a fragment");
    }
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  /**
   * Refuses to send credentials over a network that others may listen to.
   *
   * @throws IllegalArgumentException if the URL is plain HTTP and leaves this machine
   */
  static void requireEncryption(HttpUrl url) {
    if (url.isHttps() || isLoopback(url.host())) return;
    throw new IllegalArgumentException(
        "baseUrl '"
            + url
            + "' would send the credentials unencrypted: use https, or call allowPlainHttp() on the builder if that network is safe");
  }

  /** By the text alone: what a name resolves to may change between this look and the connection. */
  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("::1")
        || LOOPBACK_V4.matcher(name).matches();
  }
}
