package dev.jobexecutions.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.annotation.Nullable;
import okio.ByteString;

/**
 * A {@link Position} with its {@link Subject} as a text: URL-safe Base64 of a binary form, which
 * begins with the number of the form and ends with a checksum.
 */
final class ResumeToken {
  private static final int FORM = 4;
  private static final int CHECKSUM_LENGTH = 4;
  private static final int MAX_LENGTH = 1 << 20;

  /** A longer cursor would make a token that is too long, and has no place in a URL anyway. */
  private static final int MAX_CURSOR = MAX_LENGTH / 8;

  private static final int COMPLETE = 1;
  private static final int ORDERED = 2;
  private static final int NEWEST_FIRST = 4;
  private static final int TIES_KNOWN = 8;

  private ResumeToken() {}

  static String write(Subject subject, Position position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(FORM);
      for (String text : texts(subject)) out.writeUTF(text);
      write(out, fitting(position));
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("The listing's place has no form as a resume token", e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static Position fitting(Position position) {
    String cursor = position.cursor();
    return cursor == null || cursor.length() <= MAX_CURSOR ? position : position.anew();
  }

  private static void write(DataOutputStream out, Position position) throws IOException {
    CreationOrder order = position.order();
    out.writeByte(position.start().code());
    out.writeByte(
        (position.complete() ? COMPLETE : 0)
            | (order == null ? 0 : ORDERED)
            | (order != null && order.newestFirst() ? NEWEST_FIRST : 0)
            | (order != null && order.tiesKnown() ? TIES_KNOWN : 0));
    out.writeInt(position.offset());
    // Longer than writeUTF takes, if a server wants it to be.
    byte[] cursor =
        Objects.requireNonNullElse(position.cursor(), "").getBytes(StandardCharsets.UTF_8);
    out.writeInt(cursor.length);
    out.write(cursor);
    if (order != null) {
      out.writeUTF(order.last().toString());
    }
    out.writeByte(position.keys().size());
    for (ItemKey key : position.keys()) {
      out.writeInt(key.hashCode());
      out.write(key.digest().toByteArray());
    }
  }

  /**
   * Reads a token of this subject.
   *
   * @throws IllegalArgumentException if it is none, or one of another subject
   */
  static Position read(Subject subject, String token) {
    byte[] bytes = bytes(token.strip());
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (in.readByte() != FORM)
        throw new IllegalArgumentException(
            "The resume token was made by another version of this client");
      List<String> expected = texts(subject);
      List<String> found = new ArrayList<>();
      for (int i = 0; i < expected.size(); i++) found.add(in.readUTF());
      String mismatch = mismatch(expected, found);
      if (mismatch != null) throw new IllegalArgumentException(mismatch);
      return position(in, subject);
    } catch (IOException | DateTimeException e) {
      throw malformed(e);
    }
  }

  private static Position position(DataInputStream in, Subject subject) throws IOException {
    int code = in.readByte();
    Position.Start start = Position.Start.of(code).orElseThrow(() -> malformed(null));
    int flags = in.readByte();
    int offset = in.readInt();
    if (offset < 0) throw malformed(null);
    String cursor = text(in);
    if (cursor.length() > MAX_CURSOR) throw malformed(null);
    CreationOrder order = null;
    if ((flags & ORDERED) != 0) {
      Instant last = Instant.parse(in.readUTF());
      order = new CreationOrder((flags & NEWEST_FIRST) != 0, last, (flags & TIES_KNOWN) != 0);
    }
    List<ItemKey> keys = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      int hashCode = in.readInt();
      byte[] digest = new byte[ItemKey.DIGEST_LENGTH];
      in.readFully(digest);
      keys.add(ItemKey.restored(hashCode, ByteString.of(digest)));
    }
    Position position =
        new Position(
            start,
            offset,
            cursor.isEmpty() ? null : cursor,
            List.copyOf(keys),
            order,
            (flags & COMPLETE) != 0);
    if (!fits(position, subject)) throw malformed(null);
    return position;
  }

  /** The checksum keeps nobody from making a token of their own. */
  private static boolean fits(Position position, Subject subject) {
    if (subject.execution() == null) return true;
    String cursor = position.cursor();
    boolean atCursor = position.start() == Position.Start.AT_CURSOR;
    return (atCursor || position.keys().isEmpty() || position.offset() > 0)
        && (subject.version() != ApiVersion.V2026_04_16
            || cursor == null
            || TaskSlices.isCursor(cursor));
  }

  /** A text as it is written where it may be longer than writeUTF takes. */
  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) throw malformed(null);
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String token) {
    if (token.length() > MAX_LENGTH) throw malformed(null);
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
    int length = all.length - CHECKSUM_LENGTH;
    if (length < 1) throw malformed(null);
    byte[] content = Arrays.copyOf(all, length);
    // The checksum makes sure that nothing below meets half of what write() wrote.
    if (ByteBuffer.wrap(all, length, CHECKSUM_LENGTH).getInt() != checksum(content))
      throw malformed(null);
    return content;
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private static List<String> texts(Subject subject) {
    return List.of(
        Objects.requireNonNullElse(subject.workspace(), ""),
        subject.version().toString(),
        subject.job(),
        Objects.requireNonNullElse(subject.execution(), ""),
        Objects.toString(subject.sort(), ""),
        Objects.requireNonNullElse(subject.query(), ""));
  }

  @Nullable
  private static String mismatch(List<String> expected, List<String> found) {
    List<String> names = List.of("workspace", "API version", "job", "execution", "sort", "query");
    for (int i = 0; i < names.size(); i++) {
      if (found.get(i).equals(expected.get(i))) continue;
      // Where one of the two names none, it may be the same.
      if (i == 0 && (found.get(i).isEmpty() || expected.get(i).isEmpty())) continue;
      return "The resume token is of a listing with "
          + named(names.get(i), found.get(i))
          + ", and this one has "
          + named(names.get(i), expected.get(i));
    }
    return null;
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "no " + name : name + " '" + Excerpt.of(value) + "'";
  }

  private static IllegalArgumentException malformed(@Nullable Exception cause) {
    return new IllegalArgumentException(
        "This is no resume token, or not a whole one: tokens come from resumeToken()", cause);
  }
}
