package dev.jobexecutions.tests.fault;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer, or what there is of one, and tells what becomes of the connection. */
@FunctionalInterface
interface Reply {
  Ending send(OutputStream out) throws IOException;

  /** These bytes, and then that. */
  static Reply of(byte[] bytes, Ending ending) {
    return out -> {
      out.write(bytes);
      return ending;
    };
  }

  /** No byte. */
  static Reply none(Ending ending) {
    return out -> ending;
  }

  /** A whole answer, on a connection that can be used again. */
  static Reply whole(WireAnswer answer) {
    return of(answer.bytes(), Ending.KEEP);
  }

  /** A whole answer, on a connection that is closed behind it, as it says. */
  static Reply last(WireAnswer answer) {
    return whole(answer.withHeaders(answer.headers() + "Connection: close\r\n"));
  }

  /** These bytes one by one. */
  static Reply trickled(byte[] bytes) {
    return out -> {
      for (byte one : bytes) out.write(one);
      return Ending.KEEP;
    };
  }
}
