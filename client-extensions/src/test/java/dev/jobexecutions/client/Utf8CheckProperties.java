package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/** What is UTF-8 is told as the JDK tells it, whatever pieces it comes in. */
class Utf8CheckProperties {
  @Example
  void everyPairAndTripleBeginsAsItMay() throws IOException {
    byte[] tails = {0x20, (byte) 0x80, (byte) 0x8f, (byte) 0x90, (byte) 0x9f, (byte) 0xa0, -1};
    for (int first = 0; first < 256; first++)
      for (byte second : tails)
        for (byte third : tails) {
          byte[] bytes = {(byte) first, second, third, (byte) 0x80, ' ', ' ', ' '};
          assertThat(passes(bytes, 3)).as("%s", ByteBuffer.wrap(bytes)).isEqualTo(isUtf8(bytes));
        }
  }

  @Property
  void textPassesUnchanged(@ForAll String text) throws IOException {
    String sent = text.replaceAll("\\p{Cs}", "?");
    BufferedSource checked = checked(sent.getBytes(StandardCharsets.UTF_8), 1);
    assertThat(checked.readUtf8()).isEqualTo(sent);
  }

  @Example
  void thePlaceIsNamed() {
    byte[] latin = "[\"café\"]".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(catchThrowable(() -> checked(latin, 4).readByteString()))
        .isInstanceOf(UnexpectedBodyException.class)
        .hasMessage("the answer is not UTF-8, as JSON is: byte 0xe9 at position 5");
  }

  private static boolean passes(byte[] bytes, int piece) throws IOException {
    try {
      checked(bytes, piece).readByteString();
      return true;
    } catch (UnexpectedBodyException e) {
      return false;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static BufferedSource checked(byte[] bytes, int piece) {
    Buffer all = new Buffer().write(bytes);
    return Okio.buffer(
        new Utf8Check(
            new Source() {
              @Override
              public long read(Buffer sink, long byteCount) {
                return all.read(sink, Math.min(piece, byteCount));
              }

              @Override
              public Timeout timeout() {
                return Timeout.NONE;
              }

              @Override
              public void close() {}
            }));
  }
}
