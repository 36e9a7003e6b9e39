package dev.jobexecutions.client;

import java.util.Objects;
import javax.annotation.Nullable;
import okio.ByteString;

/**
 * What tells one item of a listing from every other. Within a walk that is a text; what goes into a
 * resume token, where all have one size, is the text's hash code and the beginning of its SHA-256,
 * which is worked out for these few alone. Immutable and thread-safe.
 */
final class ItemKey {
  /** How many bytes of the SHA-256 there are, which makes 16 with the hash code. */
  static final int DIGEST_LENGTH = 12;

  /** A longer text is known by its hashes alone: a walk remembers many. */
  private static final int LONGEST = 256;

  private final int hashCode;
  @Nullable private final String text;

  /** Several threads may work it out, and come to the same. */
  @Nullable private ByteString digest;

  private ItemKey(int hashCode, @Nullable String text, @Nullable ByteString digest) {
    this.hashCode = hashCode;
    this.text = text;
    this.digest = digest;
  }

  /** Returns the key of an item. */
  static ItemKey of(String text) {
    return text.length() <= LONGEST
        ? new ItemKey(text.hashCode(), text, null)
        : restored(text.hashCode(), digest(text));
  }

  /** Returns a key of which only what stands in a resume token is known. */
  static ItemKey restored(int hashCode, ByteString digest) {
    return new ItemKey(hashCode, null, digest);
  }

  /** Returns the first {@value #DIGEST_LENGTH} bytes of the text's SHA-256. */
  ByteString digest() {
    ByteString known = digest;
    if (known == null) digest = known = digest(Objects.requireNonNull(text, "text"));
    return known;
  }

  private static ByteString digest(String text) {
    return ByteString.encodeUtf8(text).sha256().substring(0, DIGEST_LENGTH);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ItemKey key)) return false;
    if (key.hashCode != hashCode) return false;
    if (text != null && key.text != null) return text.equals(key.text);
    return digest().equals(key.digest());
  }

  /** That of the text, whose algorithm Java promises, so that another process comes to the same. */
  @Override
  public int hashCode() {
    return hashCode;
  }
}
