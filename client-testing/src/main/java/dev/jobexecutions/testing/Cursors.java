package dev.jobexecutions.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Issues cursors and reads them back. A cursor holds the place behind which the next page begins,
 * rather than a number of entries, so that no change of the list moves it. Thread-safe.
 */
final class Cursors {
  private static final long LIFE = Duration.ofHours(24).toMillis();
  private static final int DIGEST = 8;
  private static final int FIXED = DIGEST + 3 * Long.BYTES + 2 * Integer.BYTES;

  private final Clock clock;
  private final Refusals refusals;

  /** Greater by one for each time that all cursors were made to expire. */
  private final AtomicInteger generation = new AtomicInteger();

  Cursors(Clock clock, Refusals refusals) {
    this.clock = clock;
    this.refusals = refusals;
  }

  /** Lets all cursors of before expire. */
  void expire() {
    generation.incrementAndGet();
  }

  /**
   * Issues a cursor.
   *
   * @param listing everything that the cursor is bound to
   * @param place the last entry of the page
   */
  String issue(String listing, SortKey place) {
    Instant created = place.created();
    byte[] name = place.name().getBytes(StandardCharsets.UTF_8);
    byte[] content =
        ByteBuffer.allocate(FIXED + name.length)
            .put(digest(listing.getBytes(StandardCharsets.UTF_8)))
            .putLong(clock.millis())
            .putInt(generation.get())
            .putLong(created.getEpochSecond())
            .putInt(created.getNano())
            .putLong(place.sequence())
            .put(name)
            .array();
    byte[] sealed =
        ByteBuffer.allocate(DIGEST + content.length).put(digest(content)).put(content).array();
    return text(sealed);
  }

  /** Returns the place that a cursor holds. */
  SortKey read(String cursor, String listing) {
    ByteBuffer content = content(cursor);
    byte[] bound = new byte[DIGEST];
    content.get(bound);
    if (!Arrays.equals(bound, digest(listing.getBytes(StandardCharsets.UTF_8)))) {
      throw refusals.badRequest(
          "the cursor is of another listing: workspace, job, execution, sort and q must stay as"
              + " they were");
    }
    long age = clock.millis() - content.getLong();
    if (content.getInt() != generation.get() || age >= LIFE) {
      throw refusals.badRequest("the cursor has expired: begin again without a cursor");
    }
    Instant created = Instant.ofEpochSecond(content.getLong(), content.getInt());
    long sequence = content.getLong();
    return new SortKey(created, StandardCharsets.UTF_8.decode(content).toString(), sequence);
  }

  /** Opens a cursor, and makes sure that it is one that was issued. */
  private ByteBuffer content(String cursor) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    // Encoded anew, since several texts can stand for the same bytes.
    if (sealed.length < DIGEST + FIXED || !text(sealed).equals(cursor)) throw malformed();
    byte[] seal = Arrays.copyOf(sealed, DIGEST);
    byte[] content = Arrays.copyOfRange(sealed, DIGEST, sealed.length);
    if (!Arrays.equals(seal, digest(content))) throw malformed();
    return ByteBuffer.wrap(content);
  }

  private Refusal malformed() {
    return refusals.badRequest("the cursor is malformed: send a nextCursor as it came");
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Tells texts apart; a secret is not needed, since nobody gains by forging a test's cursor. */
  private static byte[] digest(byte[] bytes) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
