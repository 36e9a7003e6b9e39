package dev.jobexecutions.client;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Passes bytes on, and fails at the first that is not UTF-8, which JSON has to be. Whatever reads
 * them would put replacement characters in their place, and deliver ids that nobody has.
 */
final class Utf8Check extends ForwardingSource {
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
  private long position;

  /** How many bytes the character still has, and the range of the next one. */
  private int missing;

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
    for (int i = from; i < to; i++, position++) {
      int next = data[i] & 0xff;
      if (missing == 0) {
        if (next >= 0x80) begin(next);
        continue;
      }
      if (next < lowest || next > highest) throw refused(next);
      missing--;
      lowest = 0x80;
      highest = 0xbf;
    }
  }

  /** As the Unicode standard's table of well-formed sequences has it. */
  private void begin(int first) throws UnexpectedBodyException {
    if (first < 0xc2 || first > 0xf4) throw refused(first);
    missing = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (first == 0xe0) lowest = 0xa0;
    if (first == 0xed) highest = 0x9f;
    if (first == 0xf0) lowest = 0x90;
    if (first == 0xf4) highest = 0x8f;
  }

  private UnexpectedBodyException refused(int found) {
    String what = String.format("byte 0x%02x at position %d", found, position);
    return new UnexpectedBodyException("the answer is not UTF-8, as JSON is: " + what, "$", null);
  }
}
