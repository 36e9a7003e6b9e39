package dev.jobexecutions.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;

/**
 * JSON made safe to show: characters that a terminal heeds, or that hide or reorder others, are
 * written as escapes, which mean the same to whoever reads it as JSON. They can be within texts
 * alone, where an escape is allowed; those below the space are escaped there by whoever writes it.
 */
final class VisibleJson extends ForwardingSink {
  /** Up to here nothing has to be looked at, since those below the space are as they should be. */
  private static final int LARGEST_PLAIN = 0x7E;

  /** What is not passed on yet: the beginning of a character at most. */
  private final Buffer held = new Buffer();

  private VisibleJson(Sink sink) {
    super(sink);
  }

  /** Returns where to write JSON to, which then goes to a stream. */
  static BufferedSink to(OutputStream out) {
    return Okio.buffer(new VisibleJson(Okio.sink(out)));
  }

  @Override
  public void write(Buffer source, long byteCount) throws IOException {
    held.write(source, byteCount);
    byte[] bytes = held.readByteArray();
    int whole = whole(bytes);
    held.write(bytes, whole, bytes.length - whole);
    Buffer visible = new Buffer();
    if (isPlain(bytes)) visible.write(bytes);
    else escape(new String(bytes, 0, whole, StandardCharsets.UTF_8), visible);
    super.write(visible, visible.size());
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte found : bytes) if (found < 0 || found > LARGEST_PLAIN) return false;
    return true;
  }

  private static void escape(String json, Buffer visible) {
    int done = 0;
    int next;
    for (int i = 0; i < json.length(); i = next) {
      int codePoint = json.codePointAt(i);
      next = i + Character.charCount(codePoint);
      if (codePoint <= LARGEST_PLAIN || VisibleText.isVisible(codePoint)) continue;
      visible.writeUtf8(json, done, i);
      for (done = i; done < next; done++) {
        visible.writeUtf8(String.format("\\u%04x", (int) json.charAt(done)));
      }
    }
    visible.writeUtf8(json, done, json.length());
  }

  /** Returns how many of the bytes are whole characters. */
  private static int whole(byte[] bytes) {
    int first = bytes.length - 1;
    while (first > 0 && (bytes[first] & 0xC0) == 0x80) first--;
    if (first < 0 || bytes[first] >= 0) return bytes.length;
    int begun = bytes[first] & 0xFF;
    int length = begun < 0xE0 ? 2 : begun < 0xF0 ? 3 : 4;
    return first + length > bytes.length ? first : bytes.length;
  }
}
