package dev.jobexecutions.tests.fault;

import dev.jobexecutions.testing.BlaxelServer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the well-behaved server that stands behind a faulty one. Thread-safe. */
record Upstream(BlaxelServer server) {
  WireAnswer ask(WireRequest request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      // After the answer it is reset, so that thousands of them leave no port in TIME_WAIT.
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write(
              Bytes.concat(request.head().getBytes(StandardCharsets.ISO_8859_1), request.body()));
      return read(new BufferedInputStream(socket.getInputStream()));
    }
  }

  private static WireAnswer read(InputStream in) throws IOException {
    String head = WireRequest.readHead(in);
    if (head == null) throw new EOFException("the server behind gives no answer");
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    String type = WireHead.header(head, "Content-Type");
    String length = WireHead.header(head, "Content-Length");
    byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
    return new WireAnswer(status, type == null ? "" : "Content-Type: " + type + "\r\n", body);
  }
}
