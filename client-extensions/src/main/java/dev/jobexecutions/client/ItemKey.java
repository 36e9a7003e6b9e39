package dev.jobexecutions.client;

import java.util.Objects;
import javax.annotation.Nullable;
import okio.ByteString;

/**
 * What tells one item of a listing from every other. Within a walk that is a text; what goes into a
 * resume token, where all have one size, is a hash code and the beginning of its SHA-256, which is
 * worked out for these few alone. Immutable and thread-safe.
 */
final class ItemKey {
  /** How many bytes of the SHA-256 there are, which makes 16 with the hash code. */
  static final int DIGEST_LENGTH = 12;

  /** A longer text is known by its hashes alone: a walk remembers many. */
  private static final int LONGEST = 256;

  private final int hashCode;

  /** What the text is; empty where only the hashes are known. */
  private final String kind;

  @Nullable private final String text;

  /** Several threads may work it out, and come to the same. */
  @Nullable private ByteString digest;

  private ItemKey(int hashCode, String kind, @Nullable String text, @Nullable ByteString digest) {
    this.hashCode = hashCode;
    this.kind = kind;
    this.text = text;
    this.digest = digest;
  }

  /**
   * Returns the key of an item. No text is made of the two: there is a key for each item.
   *
   * @param kind what the text is, such as an id, which no text of another kind is equal to
   */
  static ItemKey of(String kind, String text) {
    int hashCode = 31 * kind.hashCode() + text.hashCode();
    return text.length() <= LONGEST
        ? new ItemKey(hashCode, kind, text, null)
        : restored(hashCode, digest(kind, text));
  }

  /** Returns a key of which only what stands in a resume token is known. */
  static ItemKey restored(int hashCode, ByteString digest) {
    return new ItemKey(hashCode, "", null, digest);
  }

  /** Returns the first {@value #DIGEST_LENGTH} bytes of the SHA-256 of kind and text. */
  ByteString digest() {
    ByteString known = digest;
    if (known == null) digest = known = digest(kind, Objects.requireNonNull(text, "text"));
    return known;
  }

  private static ByteString digest(String kind, String text) {
    return ByteString.encodeUtf8(kind + text).sha256().substring(0, DIGEST_LENGTH);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ItemKey key)) return false;
    if (key.hashCode != hashCode) return false;
    if (text != null && key.text != null) return text.equals(key.text) && kind.equals(key.kind);
    return digest().equals(key.digest());
  }

  /** Of the hash codes of texts, which Java promises, so that another process comes to the same. */
  @Override
  public int hashCode() {
    return hashCode;
  }
}
