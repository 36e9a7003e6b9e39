package dev.jobexecutions.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that fail where they are no UTF-8, by line and character: whatever decodes them would put
 * another character there, and say nothing. Not thread-safe.
 */
final class Utf8Stream extends FilterInputStream {
  /** It reports what is wrong, as it comes. */
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  private final CharBuffer decoded = CharBuffer.allocate(4096);

  /** The bytes of a character that is not whole yet, ready to be read. */
  private ByteBuffer begun = ByteBuffer.allocate(0);

  private long line = 1;

  /** How many characters of the line have been seen. */
  private long characters;

  Utf8Stream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) check(ByteBuffer.wrap(bytes, offset, read));
    if (read < 0 && begun.hasRemaining()) throw new MalformedException(line, characters + 1);
    return read;
  }

  private void check(ByteBuffer next) throws MalformedException {
    ByteBuffer all = next;
    if (begun.hasRemaining())
      all = ByteBuffer.allocate(begun.remaining() + next.remaining()).put(begun).put(next).flip();
    CoderResult result;
    do {
      result = decoder.decode(all, decoded, false);
      count(decoded.flip());
      decoded.clear();
    } while (result.isOverflow());
    if (result.isError()) throw new MalformedException(line, characters + 1);
    begun = ByteBuffer.allocate(all.remaining()).put(all).flip();
  }

  private void count(CharBuffer text) {
    while (text.hasRemaining()) {
      char c = text.get();
      if (c == '\n') {
        line++;
        characters = 0;
      } else if (!Character.isLowSurrogate(c)) {
        characters++;
      }
    }
  }

  /** Something is no UTF-8. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedException(long line, long character) {
      super("line " + line + ", character " + character + " is not UTF-8");
    }
  }
}
