package dev.jobexecutions.testing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import javax.annotation.Nullable;

/**
 * The place of an entry in every order. No two entries of a listing have the same.
 *
 * @param created when it was created
 * @param name its name or id; empty where it has none
 * @param sequence tells apart what is the same otherwise: greater is newer
 */
record SortKey(Instant created, String name, long sequence) {
  static final Comparator<SortKey> BY_TIME =
      Comparator.comparing(SortKey::created).thenComparingLong(SortKey::sequence);
  static final Comparator<SortKey> BY_NAME =
      Comparator.comparing(SortKey::name).thenComparingLong(SortKey::sequence);

  /** Makes a key of the API's texts; what does not say when it was created counts as the oldest. */
  static SortKey of(@Nullable String created, @Nullable String name, long sequence) {
    return new SortKey(instant(created), name == null ? "" : name, sequence);
  }

  private static Instant instant(@Nullable String text) {
    if (text == null) return Instant.MIN;
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }
}
