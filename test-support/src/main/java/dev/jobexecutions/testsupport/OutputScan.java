package dev.jobexecutions.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads along what goes to a stream, line by line. */
final class OutputScan extends PrintStream {
  /** A line that is longer is read in parts. */
  private static final int LONGEST_LINE = 1 << 20;

  private final PrintStream stream;
  private final String name;
  private final Leaks leaks;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  OutputScan(PrintStream stream, String name, Leaks leaks) {
    super(stream, true, StandardCharsets.UTF_8);
    this.stream = stream;
    this.name = name;
    this.leaks = leaks;
  }

  /** The stream that is read along. */
  PrintStream stream() {
    return stream;
  }

  @Override
  public void write(int b) {
    super.write(b);
    read((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    super.write(bytes, offset, length);
    for (int i = offset; i < offset + length; i++) read(bytes[i]);
  }

  private synchronized void read(byte b) {
    line.write(b);
    if (b == '\n' || line.size() > LONGEST_LINE) searchLine();
  }

  /** Searches what has not ended with a line break too. */
  synchronized void searchLine() {
    leaks.search(name, line.toString(StandardCharsets.UTF_8));
    line.reset();
  }
}
