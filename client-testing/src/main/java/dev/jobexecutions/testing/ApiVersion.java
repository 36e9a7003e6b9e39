package dev.jobexecutions.testing;

import java.util.Arrays;
import java.util.Optional;

/** A version of the API, the earliest first. */
enum ApiVersion {
  /** Lists by offset, as a bare array. */
  V2026_04_16("2026-04-16"),

  /** Lists by cursor, in an envelope, and lists the tasks of an execution too. */
  V2026_04_28("2026-04-28");

  private final String date;

  ApiVersion(String date) {
    this.date = date;
  }

  /** Finds the version that a header {@code Blaxel-Version} names. */
  static Optional<ApiVersion> of(String date) {
    return Arrays.stream(values()).filter(version -> version.date.equals(date)).findFirst();
  }

  /** Returns the version that a setting of the server names. */
  static ApiVersion named(String date) {
    return of(date)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no API version " + date + ", only " + Arrays.toString(values())));
  }

  /** Returns what the header {@code Blaxel-Version} holds. */
  @Override
  public String toString() {
    return date;
  }
}
