package dev.jobexecutions.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads percent-encoded texts of a request's target. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Decodes once; empty where the result is no UTF-8. */
  static Optional<String> decode(String raw) {
    // A request line holds bytes, which the HTTP server hands on as one character each.
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.write(bytes[i]);
        continue;
      }
      if (i + 2 >= bytes.length) return Optional.empty();
      int high = Character.digit(bytes[++i], 16);
      int low = Character.digit(bytes[++i], 16);
      if (high < 0 || low < 0) return Optional.empty();
      decoded.write(high << 4 | low);
    }
    try {
      ByteBuffer text = ByteBuffer.wrap(decoded.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Decodes a name or value of a query, in which a plus sign means a space. */
  static Optional<String> decodeForm(String raw) {
    return decode(raw.replace('+', ' '));
  }
}
