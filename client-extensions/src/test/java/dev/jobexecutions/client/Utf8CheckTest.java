package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the Unicode standard's table of well-formed sequences, and what borders on it. */
class Utf8CheckTest {
  /** More than the check takes at a time. */
  private static final String ASCII = "ordinary text, ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7f",
        "c280",
        "dfbf",
        "e0a080",
        "e0bfbf",
        "e18080",
        "ecbfbf",
        "ed8080",
        "ed9fbf",
        "ee8080",
        "efbfbf",
        "f0908080",
        "f0bfbfbf",
        "f1808080",
        "f3bfbfbf",
        "f4808080",
        "f48fbfbf"
      })
  void passesOnWhatIsWellFormed(String hex) throws IOException {
    for (String before : new String[] {"", "x", ASCII, ASCII + "xy"}) {
      ByteString bytes = bytes(before, hex, ASCII);
      assertThat(read(bytes)).isEqualTo(bytes);
      assertThat(readByteByByte(bytes)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "80,       0x80, 0", // Nothing begins like this.
    "bf,       0xbf, 0",
    "c1bf,     0xc1, 0",
    "f5808080, 0xf5, 0",
    "ff,       0xff, 0",
    "c27f,     0xc2, 0", // It does not go on as it begins.
    "c2c0,     0xc2, 0",
    "e09fbf,   0xe0, 0",
    "e0a07f,   0xe0, 0",
    "eda080,   0xed, 0",
    "f08fbfbf, 0xf0, 0",
    "f4908080, 0xf4, 0",
    "f09080c0, 0xf0, 0",
    "c2a9e9,   0xe9, 2" // An accented letter of another character set, and then text.
  })
  void refusesWhatIsNotByWhatItBeginsWith(String hex, String found, int at) {
    for (String before : new String[] {"", "x", ASCII, ASCII + "xy"}) {
      ByteString bytes = bytes(before, hex, ASCII);
      String message = "byte " + found + " at position " + (before.length() + at);
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(UnexpectedBodyException.class)
          .hasMessageEndingWith(message);
      assertThatThrownBy(() -> readByteByByte(bytes)).hasMessageEndingWith(message);
    }
  }

  @Test
  void nothingIsNothing() throws IOException {
    assertThat(new Utf8Check(new Buffer()).read(new Buffer(), 1)).isEqualTo(-1);
  }

  private static ByteString bytes(String before, String hex, String after) {
    return new Buffer()
        .writeUtf8(before)
        .write(ByteString.decodeHex(hex))
        .writeUtf8(after)
        .readByteString();
  }

  private static ByteString read(ByteString bytes) throws IOException {
    try (BufferedSource source = Okio.buffer(new Utf8Check(new Buffer().write(bytes)))) {
      return source.readByteString();
    }
  }

  private static ByteString readByteByByte(ByteString bytes) throws IOException {
    ForwardingSource slow =
        new ForwardingSource(new Buffer().write(bytes)) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            return super.read(sink, 1);
          }
        };
    try (BufferedSource source = Okio.buffer(new Utf8Check(slow))) {
      return source.readByteString();
    }
  }
}
