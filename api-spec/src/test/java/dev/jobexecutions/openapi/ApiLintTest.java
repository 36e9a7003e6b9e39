package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiLintTest {
  @TempDir private Path folder;

  @Test
  void acceptsADocumentThatHoldsToEveryRule() throws IOException {
    write(Things.FILE, Things.yaml());

    assertThat(lint()).isEmpty();
  }

  @Test
  void printsEveryFindingOfEveryDocumentAndFails() throws IOException {
    Path first =
        write(
            "deep/er/things-2026-01-31.yaml",
            Things.with("enum: [new, old]", "enum: [new, 2]")
                .replace("title: Things", "titel: Things"));
    Path second = write("things-2026-01-31.yml", "a: b: c");

    assertThat(lint())
        .isEqualTo(
            String.join(
                System.lineSeparator(),
                first + ":3: /info: title is missing",
                first + ":4: /info/titel: titel is unexpected",
                first
                    + ":"
                    + Things.line("enum: [new, old]")
                    + ": /components/schemas/State/enum/1: the enum value does not fit its"
                    + " schema (line "
                    + Things.line("type: string\n      description: How a thing is.")
                    + "): integer found, string expected",
                second + ":1: not YAML: mapping values are not allowed here",
                "4 findings in 2 files, see above"));
  }

  @Test
  void saysWhereAFileIsNotUtf8() throws IOException {
    Path file = folder.resolve(Things.FILE);
    String text = Things.with("What there is.", "Was f\u00fcr Dinge es gibt.");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(lint())
        .isEqualTo(
            String.join(
                System.lineSeparator(),
                file + ":" + Things.line("What there is.") + ": not UTF-8",
                "1 finding in 1 file, see above"));
  }

  @Test
  void goesOnAfterARepeatedKey() {
    assertThat(Things.findingsWith("  title: Things\n", "  description: Again.\n"))
        .containsExactly(
            "/info: title is missing", "/info/description: the key is already in line 4");
  }

  @Test
  void refusesAFolderWithoutDocuments() {
    assertThat(lint()).isEqualTo("no OpenAPI document in " + folder);
  }

  @Test
  void needsAFolder() {
    assertThatThrownBy(() -> ApiLint.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("usage: ApiLint <folder>");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What the check prints, then what it throws. */
  private String lint() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ApiLint.main(new String[] {folder.toString()});
      return printed.toString(StandardCharsets.UTF_8);
    } catch (IOException | InvalidDocumentException e) {
      return printed.toString(StandardCharsets.UTF_8) + e.getMessage();
    } finally {
      System.setErr(before);
    }
  }
}
