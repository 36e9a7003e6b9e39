package dev.jobexecutions.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output that takes nothing. */
final class BrokenOutput extends OutputStream {
  /** Its reader has gone. */
  static final OutputStream CLOSED_PIPE = new BrokenOutput("Broken pipe");

  static final OutputStream FULL_DISK = new BrokenOutput("No space left on device");

  private final String reason;

  private BrokenOutput(String reason) {
    this.reason = reason;
  }

  @Override
  public void write(int b) throws IOException {
    throw new IOException(reason);
  }
}
