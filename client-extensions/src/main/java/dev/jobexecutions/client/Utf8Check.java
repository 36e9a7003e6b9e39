package dev.jobexecutions.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Passes bytes on, and fails at the first that is not UTF-8, which JSON has to be. Whatever reads
 * them would put replacement characters in their place, and deliver ids that nobody has.
 */
final class Utf8Check extends ForwardingSource {
  private static final long NOT_ASCII = 0x8080808080808080L;

  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
  private long position;

  /** How many bytes the character still has, which one it began with, and the next one's range. */
  private int missing;

  private int first;
  private long begun;

  private int lowest = 0x80;
  private int highest = 0xbf;

  Utf8Check(Source source) {
    super(source);
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long count = super.read(sink, byteCount);
    if (count < 1) return count;
    try (cursor) {
      sink.readUnsafe(cursor).seek(sink.size() - count);
      do check(cursor.data, cursor.start, cursor.end);
      while (cursor.next() != -1);
    }
    return count;
  }

  private void check(byte[] data, int from, int to) throws UnexpectedBodyException {
    for (int i = from; i < to; i++) {
      if (missing == 0) {
        i = behindAscii(data, i, to);
        if (i == to) break;
        begun = position + i - from;
        if (!begins(data[i] & 0xff)) throw refused();
        continue;
      }
      int next = data[i] & 0xff;
      // Told by its beginning: what follows may be the next character, which is all right.
      if (next < lowest || next > highest) throw refused();
      missing--;
      lowest = 0x80;
      highest = 0xbf;
    }
    position += to - from;
  }

  /** Nearly all of an answer is ASCII: eight bytes at a time, while they are. */
  private static int behindAscii(byte[] data, int from, int to) {
    int i = from;
    ByteBuffer bytes = ByteBuffer.wrap(data);
    while (i + Long.BYTES <= to && (bytes.getLong(i) & NOT_ASCII) == 0) i += Long.BYTES;
    while (i < to && data[i] >= 0) i++;
    return i;
  }

  /** As the Unicode standard's table of well-formed sequences has it. */
  private boolean begins(int found) {
    first = found;
    if (first < 0xc2 || first > 0xf4) return false;
    missing = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (first == 0xe0) lowest = 0xa0;
    if (first == 0xed) highest = 0x9f;
    if (first == 0xf0) lowest = 0x90;
    if (first == 0xf4) highest = 0x8f;
    return true;
  }

  private UnexpectedBodyException refused() {
    String what = String.format(Locale.ROOT, "byte 0x%02x at position %d", first, begun);
    return new UnexpectedBodyException("the answer is not UTF-8, as JSON is: " + what, "$", null);
  }
}
