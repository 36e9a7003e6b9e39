package dev.jobexecutions.tests.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Answers that nobody wants to read to their end: written piece by piece, and never held. */
final class Flood {
  private static final long PAUSE_NANOS = 5_000_000;

  /** How many bytes of bodies were written. */
  final AtomicLong written = new AtomicLong();

  /** A head, and then the same bytes again and again. */
  Reply of(byte[] head, byte[] piece, long total) {
    return out -> {
      out.write(head);
      for (long left = total; left > 0; left -= piece.length) {
        out.write(piece);
        written.addAndGet(piece.length);
      }
      return Ending.FINISH;
    };
  }

  /** A head, and then a byte now and then, as long as the client is there. */
  Reply drops(byte[] head, byte drop) {
    return out -> {
      out.write(head);
      drip(out, drop);
      return Ending.FINISH;
    };
  }

  private void drip(OutputStream out, byte drop) throws IOException {
    while (true) {
      out.write(drop);
      written.incrementAndGet();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
