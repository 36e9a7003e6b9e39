package dev.jobexecutions.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Standard output, with its failures told apart from all others and kept: what writes help and
 * version swallows them. Not thread-safe.
 */
final class DataStream extends OutputStream {
  private final OutputStream out;
  @Nullable private OutputException failure;

  DataStream(OutputStream out) {
    this.out = out;
  }

  /** Returns what ended the output, if anything did. */
  Optional<OutputException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private OutputException failed(IOException cause) {
    failure = new OutputException(cause);
    return failure;
  }
}
