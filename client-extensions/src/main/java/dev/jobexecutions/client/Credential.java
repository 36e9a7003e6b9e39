package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** An API key, kept where no message can show it by accident. */
final class Credential {
  private static final String MASK = "***";

  private final String apiKey;

  Credential(String apiKey) {
    this.apiKey = checkHeaderValue("apiKey", apiKey);
  }

  String authorization() {
    return "Bearer " + apiKey;
  }

  /** Takes the key out of a text that came from elsewhere and may repeat it. */
  String mask(String text) {
    return text.replace(apiKey, MASK);
  }

  @Nullable
  String maskNullable(@Nullable String text) {
    return text == null ? null : mask(text);
  }

  /**
   * Refuses what could not be one header's value, or would be more than that.
   *
   * @throws IllegalArgumentException without the value in its message
   */
  static String checkHeaderValue(String name, String value) {
    if (value.isEmpty()) throw new IllegalArgumentException(name + " must not be empty");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        String found = String.format("U+%04X at index %d", (int) c, i);
        throw new IllegalArgumentException(name + " must be printable ASCII, and has " + found);
      }
    }
    if (value.startsWith(" ") || value.endsWith(" ")) {
      throw new IllegalArgumentException(name + " must not start or end with a space");
    }
    return value;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
