package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8StreamTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain\n",
        "\u0000\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF",
        "\uD800\uDC00 \uDBFF\uDFFF"
      })
  void letsUtf8Pass(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(stream(bytes).readAllBytes()).isEqualTo(bytes);
    Utf8Stream single = stream(bytes);
    for (byte b : bytes) assertThat(single.read()).isEqualTo(b & 0xFF);
    assertThat(single.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "FF FE 41 00, 1, 1", // UTF-16
    "4D FC 6C, 1, 2", // Latin-1
    "80, 1, 1",
    "C1 81, 1, 1",
    "C3 41, 1, 1",
    "41 0A C3 BC 42 C3, 2, 3", // cut off
    "E0 9F BF, 1, 1",
    "ED A0 80, 1, 1", // half of a surrogate pair
    "F0 8F BF BF, 1, 1",
    "F4 90 80 80, 1, 1",
    "F5 80 80 80, 1, 1",
    "E2 82 41, 1, 1",
  })
  void saysWhereOtherBytesAre(String hex, int line, int character) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertThatThrownBy(() -> stream(bytes).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessage("line " + line + ", character " + character + " is not UTF-8");
  }

  private static Utf8Stream stream(byte... bytes) {
    return new Utf8Stream(new ByteArrayInputStream(bytes));
  }
}
