package dev.jobexecutions.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that fail where they are no UTF-8, by line and character: decoders would put another
 * character there, and say nothing. Not thread-safe.
 */
final class Utf8Stream extends FilterInputStream {
  private long line = 1;
  private long character;

  /** How many bytes the character still needs, and which ones its next may be. */
  private int missing;

  private int lowest;
  private int highest;

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
    if (read < 0 && missing > 0) throw new MalformedException(line, character);
    for (int i = offset; i < offset + read; i++) see(bytes[i] & 0xFF);
    return read;
  }

  private void see(int b) throws MalformedException {
    if (missing == 0) {
      begin(b);
      return;
    }
    if (b < lowest || b > highest) throw new MalformedException(line, character);
    missing--;
    allow(0x80, 0xBF);
  }

  private void begin(int b) throws MalformedException {
    character++;
    if (b == '\n') {
      line++;
      character = 0;
    }
    if (b < 0x80) return;
    if (b < 0xC2 || b > 0xF4) throw new MalformedException(line, character);
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    // Neither what a shorter form has, nor halves of characters, nor more than there are.
    switch (b) {
      case 0xE0 -> allow(0xA0, 0xBF);
      case 0xED -> allow(0x80, 0x9F);
      case 0xF0 -> allow(0x90, 0xBF);
      case 0xF4 -> allow(0x80, 0x8F);
      default -> allow(0x80, 0xBF);
    }
  }

  private void allow(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Something is no UTF-8. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedException(long line, long character) {
      super("line " + line + ", character " + character + " is not UTF-8");
    }
  }
}
