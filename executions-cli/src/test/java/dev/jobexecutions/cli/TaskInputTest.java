package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.BlaxelServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start makes of a file of tasks. */
final class TaskInputTest {
  @TempDir private Path folder;

  private final Session session = Session.jumping(BlaxelServer.builder());

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},\n {\"b\":2}]",
        " \n\t[ {\"a\":1} , {\"b\":2} ]\n",
        "{\"a\":1}\n{\"b\":2}",
        "\n{\"a\":1}\r\n\r\n{\"b\":2}\r\n",
        "\uFEFF{\"a\":1}\n{\"b\":2}\n"
      })
  void readsTasksFromAFileAndFromStandardInput(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks"), content);
    session.run("start", JOB, "--tasks", file.toString());
    assertThat(session.lastBody()).contains("\"tasks\":[{\"a\":1},{\"b\":2}]");
    session.input = content;
    session.run("start", JOB, "--task", "{}", "--tasks", "-");
    assertThat(session.lastBody()).contains("\"tasks\":[{},{\"a\":1},{\"b\":2}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"a\":1},[]] | task number 2 is no JSON object, but an array",
        "[{\"a\":1},{\"b\":secret}] | task number 2 is not JSON, at $[1].b",
        "[{\"a\":1},{\"b\":1 | task number 2 ends too early",
        "[{\"a\":1}] {} | something follows the array",
        "{\"a\":1}\\n\\n\"secret\" | line 3 is no JSON object, but a text",
        "{\"a\":1}\\n{\"a\":secret} | line 2 is not JSON, at $.a",
        "{\"a\":1}\\n{\"a\":1} {} | line 2 is not JSON, at $",
        "{\"a\":1}\\n{\"a\":1,\"a\":\"secret\"} | line 2 has $.a twice",
        "[{\"a\":1},{\"b\":{\"a\":1,\"a\":\"secret\"}}] | task number 2 has $[1].b.a twice",
        "\\n \\nnonsense | line 3 is not JSON, at $",
        "nonsense | line 1 is not JSON, at $",
      })
  void saysWhichTaskIsWrong(String content, String complaint) {
    session.input = content.replace("\\n", "\n");
    Run run = session.run("start", JOB, "--tasks", "-");
    assertThat(run.err())
        .startsWith("executions: --tasks: standard input, " + complaint)
        .doesNotContain("secret");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(session.server.requestCount()).isZero();
  }

  @Test
  void sendsHalfOfACharacterAsItIsWritten() {
    session.input = "{\"a\":\"\\ud83d \\ude00\"}";
    session.run("start", JOB, "--tasks", "-");
    assertThat(session.lastBody()).contains("\"tasks\":[{\"a\":\"\\ud83d \\ude00\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}\n{\"file\":\"Müller.csv\"}", "[{},\n {\"file\":\"Müller.csv\"}]"})
  void refusesATextThatIsNotUtf8(String content) throws IOException {
    Path file = folder.resolve("tasks");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    Run run = session.run("start", JOB, "--tasks", file.toString());
    assertThat(run.err())
        .startsWith("executions: --tasks: " + file + ", line 2, character 1")
        .contains(" is not UTF-8; convert it to UTF-8");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(session.server.requestCount()).isZero();
    Files.writeString(file, content);
    session.run("start", JOB, "--tasks", file.toString());
    assertThat(session.lastBody()).contains("Müller.csv");
  }

  @Test
  void refusesAnArrayThatIsNoLongerUtf8FarBehindItsBegin() throws IOException {
    Path file = folder.resolve("tasks");
    String content = "[{\"file\":\"" + "x".repeat(10_000) + "\u00FC\"}]";
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(session.run("start", JOB, "--tasks", file.toString()).err())
        .startsWith(
            "executions: --tasks: " + file + ", line 1, character 10011 is not UTF-8; convert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "\uFEFF", "[]", " [ ]\n"})
  void startsNothingWhereTheFileHasNoTask(String content) throws IOException {
    session.input = content;
    Run run = session.run("start", JOB, "--task", "{}", "--tasks", "-");
    assertThat(run.err()).startsWith("executions: --tasks: standard input has no task\n");
    assertThat(run.exitCode()).isEqualTo(2);
    Path file = Files.writeString(folder.resolve("tasks"), content);
    assertThat(session.run("start", JOB, "--tasks", file.toString()).err())
        .contains(file + " has no task\n");
    assertThat(session.server.requestCount()).isZero();
  }

  @Test
  void refusesMoreTasksThanAnyServerTakes() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    assertThatThrownBy(() -> TaskReader.all(endless))
        .isInstanceOf(TaskException.class)
        .hasMessage("there are more than 64 MB");
  }
}
