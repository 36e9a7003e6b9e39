package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleJsonTest {
  private static String written(byte[] json, int piece) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedSink sink = VisibleJson.to(out);
    for (int i = 0; i < json.length; i += piece) {
      sink.write(json, i, Math.min(piece, json.length - i)).emit();
    }
    sink.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "0x7f,    \\u007f",
    "0x80,    \\u0080",
    "0x9b,    \\u009b", // What some terminals take for ESC [.
    "0x9f,    \\u009f",
    "0xad,    \\u00ad",
    "0x202e,  \\u202e", // Turns the direction of reading.
    "0x2028,  \\u2028",
    "0xfeff,  \\ufeff",
    "0xe0041, \\udb40\\udc41" // A letter that nobody sees.
  })
  void whatATerminalHeedsOrHidesIsAnEscape(int codePoint, String escape) throws IOException {
    String found = Character.toString(codePoint);
    byte[] json = ("[\"a" + found + found + "é\"]\n").getBytes(StandardCharsets.UTF_8);
    for (int piece : new int[] {1, 2, 3, 5, json.length}) {
      assertThat(written(json, piece)).isEqualTo("[\"a" + escape + escape + "é\"]\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\n  \"a\" : [1]\n}\n", "\"\\u001b\"", "\"héé → 漢字 👩‍👧 \uFFFD\""})
  void allElseStaysAsItIs(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    for (int piece : new int[] {1, 2, 3, 100}) assertThat(written(bytes, piece)).isEqualTo(json);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JSON", "JSONL"})
  void whatIsReadIsWhatTheServerSent(OutputFormat format) throws IOException {
    JobExecution execution =
        JobExecution.builder()
            .metadata(JobExecutionMetadata.builder().id("x\u009b2J\u202eabc\u007f").build())
            .spec(JobExecutionSpec.builder().build())
            .build();
    String printed = Printed.as(format, execution);
    assertThat(printed).contains("x\\u009b2J\\u202eabc\\u007f");
    String one = printed.substring(printed.indexOf('{'), printed.lastIndexOf('}') + 1);
    assertThat(JsonAdapters.moshi().adapter(JobExecution.class).fromJson(one)).isEqualTo(execution);
  }

  @Test
  void textsOfMoreThanABufferStayWhole() throws IOException {
    String json = "\"" + "é漢👩".repeat(10_000) + "\"";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VisibleJson.to(out).writeUtf8(json).flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json);
  }
}
