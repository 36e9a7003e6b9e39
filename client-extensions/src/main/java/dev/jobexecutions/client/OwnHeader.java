package dev.jobexecutions.client;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a caller may add. */
final class OwnHeader {
  /** A token, as RFC 9110 (5.6.2) has it. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** What the client or HTTP sets, in lower case. */
  private static final Set<String> TAKEN =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "blaxel-version",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-blaxel-authorization",
          "x-blaxel-workspace");

  private OwnHeader() {}

  /**
   * Refuses a name that cannot be a header's, or that is taken.
   *
   * @throws IllegalArgumentException with the name
   */
  static void check(String name) {
    Objects.requireNonNull(name, "name");
    if (!TOKEN.matcher(name).matches())
      throw new IllegalArgumentException(
          "name must be a header's name (letters, digits and some signs), and not '"
              + Excerpt.of(name)
              + "'");
    if (TAKEN.contains(name.toLowerCase(Locale.ROOT)))
      throw new IllegalArgumentException("The header '" + name + "' is the client's own to set");
  }
}
