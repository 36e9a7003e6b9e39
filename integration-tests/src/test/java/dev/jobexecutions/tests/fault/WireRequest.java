package dev.jobexecutions.tests.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param head its lines up to and with the empty one
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
record WireRequest(String head, byte[] body) {
  /** Reads the next request of a connection; null where the client has closed it. */
  @Nullable
  static WireRequest read(InputStream in) throws IOException {
    String head = readHead(in);
    if (head == null) return null;
    String length = WireHead.header(head, "Content-Length");
    return new WireRequest(head, length == null ? new byte[0] : readBody(in, length));
  }

  private static byte[] readBody(InputStream in, String length) throws IOException {
    byte[] body = in.readNBytes(Integer.parseInt(length));
    if (body.length < Integer.parseInt(length)) throw new EOFException("the request breaks off");
    return body;
  }

  /** Reads up to the empty line; null where there is nothing any more. */
  @Nullable
  static String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int end = 0; end < 0x0d0a0d0a || end > 0x0d0a0d0a; ) {
      int next = in.read();
      if (next < 0 && head.size() == 0) return null;
      if (next < 0) throw new EOFException("the head breaks off");
      head.write(next);
      end = (end << 8) | next;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  String method() {
    return head.substring(0, head.indexOf(' '));
  }

  /** The path and the query. */
  String target() {
    return head.split(" ", 3)[1];
  }

  boolean isListing() {
    return method().equals("GET") && target().replaceFirst("\\?.*", "").endsWith("/executions");
  }

  @Override
  public String toString() {
    return method() + " " + target();
  }
}
