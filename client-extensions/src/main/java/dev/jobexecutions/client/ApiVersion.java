package dev.jobexecutions.client;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The versions of Blaxel's API that this client speaks. */
public enum ApiVersion {
  /** The earliest stable version, which lists by offset: the default. */
  V2026_04_16("2026-04-16"),

  /** Lists by cursor, sorts and searches, and lists an execution's tasks page by page. */
  V2026_04_28("2026-04-28");

  private final String date;

  ApiVersion(String date) {
    this.date = date;
  }

  /**
   * Returns the version of this date.
   *
   * @param date a version as the API writes it, such as {@code 2026-04-28}
   * @return the version
   * @throws IllegalArgumentException if this client does not speak such a version
   */
  public static ApiVersion of(String date) {
    Objects.requireNonNull(date, "date");
    for (ApiVersion version : values()) if (version.date.equals(date)) return version;
    String known = Arrays.stream(values()).map(v -> v.date).collect(Collectors.joining(" and "));
    throw new IllegalArgumentException(
        "This client has no API version '" + Excerpt.of(date) + "'; it has " + known);
  }

  /** Returns the version as the API writes it, such as {@code 2026-04-28}. */
  @Override
  public String toString() {
    return date;
  }
}
