package dev.jobexecutions.tests.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that can be bent before it is sent.
 *
 * @param headers lines that end with a line break, without those of the framing
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares answers.
record WireAnswer(int status, String headers, byte[] body) {
  static final String JSON = "Content-Type: application/json\r\n";

  static WireAnswer json(String body) {
    return new WireAnswer(200, JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  static WireAnswer status(int status, String headers) {
    return new WireAnswer(status, headers, new byte[0]);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  WireAnswer withText(String text) {
    return withBody(text.getBytes(StandardCharsets.UTF_8));
  }

  WireAnswer withText(String text, Charset charset) {
    return new WireAnswer(
        status,
        "Content-Type: application/json; charset=" + charset + "\r\n",
        text.getBytes(charset));
  }

  WireAnswer withBody(byte[] body) {
    return new WireAnswer(status, headers, body);
  }

  WireAnswer withHeaders(String headers) {
    return new WireAnswer(status, headers, body);
  }

  WireAnswer gzipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WireAnswer(status, headers + "Content-Encoding: gzip\r\n", bytes.toByteArray());
  }

  /** The head, with the length of the body. */
  byte[] head() {
    return headWith("Content-Length: " + body.length);
  }

  /** The head, with another line in place of the length. */
  byte[] headWith(String framing) {
    String head = "HTTP/1.1 " + status + " Some\r\n" + headers + framing + "\r\n\r\n";
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The whole answer. */
  byte[] bytes() {
    return Bytes.concat(head(), body);
  }

  /** Half of the body. */
  byte[] halfBody() {
    return Bytes.first(body, body.length / 2);
  }
}
