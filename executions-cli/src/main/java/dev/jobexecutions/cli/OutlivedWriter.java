package dev.jobexecutions.cli;

import java.io.IOException;
import javax.annotation.Nullable;

/**
 * Output of work that goes on where the output ends: from then on it writes nothing. That is told
 * at the end of the work, unless the reader has only had enough. Not thread-safe.
 */
final class OutlivedWriter<T> implements ItemWriter<T> {
  private final ItemWriter<T> writer;
  @Nullable private OutputException end;

  /** Work of a writer. */
  @FunctionalInterface
  private interface Step {
    void take() throws IOException;
  }

  OutlivedWriter(ItemWriter<T> writer) {
    this.writer = writer;
  }

  @Override
  public void write(T item) throws IOException {
    unlessEnded(() -> writer.write(item));
  }

  @Override
  public void flush() throws IOException {
    unlessEnded(writer::flush);
  }

  /**
   * @throws OutputException if the output ended, and not by its reader
   */
  @Override
  public void finish() throws IOException {
    unlessEnded(writer::finish);
    if (end != null && !end.readerIsGone()) throw end;
  }

  private void unlessEnded(Step step) throws IOException {
    if (end != null) return;
    try {
      step.take();
    } catch (OutputException e) {
      end = e;
    }
  }
}
