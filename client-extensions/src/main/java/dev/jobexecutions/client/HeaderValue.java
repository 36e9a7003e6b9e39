package dev.jobexecutions.client;

import java.util.Locale;

/** Which texts can stand in a header, and nowhere else. */
final class HeaderValue {
  private HeaderValue() {}

  /**
   * Refuses what could not be one header's value, or would be more than that.
   *
   * @throws IllegalArgumentException without the value in its message
   */
  static String check(String name, String value) {
    if (value.isEmpty()) throw new IllegalArgumentException(name + " must not be empty");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        String found = String.format(Locale.ROOT, "U+%04X at index %d", (int) c, i);
        throw new IllegalArgumentException(name + " must be printable ASCII, and has " + found);
      }
    }
    if (value.startsWith(" ") || value.endsWith(" ")) {
      throw new IllegalArgumentException(name + " must not start or end with a space");
    }
    return value;
  }
}
