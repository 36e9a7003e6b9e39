package dev.jobexecutions.apirecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiRecordTest {
  private static final List<String> API = List.of("", "class A", "  int a()");

  @TempDir private Path folder;
  private Path file;
  private ApiRecord apiRecord;

  @BeforeEach
  void findRecord() {
    file = folder.resolve("src/api/public-api.txt");
    apiRecord = new ApiRecord(file);
  }

  @Test
  void ofSameApiHasNoChanges() throws IOException {
    apiRecord.update(API);

    assertThat(apiRecord.changes(API)).isEmpty();
  }

  @Test
  void ofOtherApiHasChanges() throws IOException {
    apiRecord.update(API);

    assertThat(apiRecord.changes(List.of("", "class A", "  int b()")))
        .containsExactly("  class A", "-   int a()", "+   int b()");
  }

  @Test
  void withLineEndsOfWindowsHasNoChanges() throws IOException {
    apiRecord.update(API);
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(apiRecord.changes(API)).isEmpty();
    assertThat(apiRecord.update(API)).isFalse();
  }

  @Test
  void thatIsMissingFailsWithTheCommandThatWritesIt() {
    assertThatThrownBy(() -> apiRecord.changes(API))
        .isInstanceOf(OutdatedRecordException.class)
        .hasMessageContaining("there is no " + file.toString().replace('\\', '/'))
        .hasMessageEndingWith("mvn -q process-classes -Dapi.record");
  }

  @Test
  void isWrittenWithTheCommandThatUpdatesIt() throws IOException {
    assertThat(apiRecord.update(API)).isTrue();

    assertThat(file)
        .content()
        .startsWith("# ")
        .contains("mvn -q process-classes -Dapi.record\n")
        .endsWith("\n\nclass A\n  int a()\n");
  }

  @Test
  void isLeftAloneIfNothingChanged() throws IOException {
    apiRecord.update(API);
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, longAgo);

    assertThat(apiRecord.update(API)).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void isUpdatedToNewApi() throws IOException {
    apiRecord.update(API);

    List<String> other = List.of("", "class B");

    assertThat(apiRecord.update(other)).isTrue();
    assertThat(apiRecord.changes(other)).isEmpty();
  }

  @Test
  void thatIsOutdatedEndsTheBuild() throws IOException {
    String classes = classes();
    ApiRecord.main(new String[] {"update", classes, file.toString()});
    ApiRecord.main(new String[] {"check", classes, file.toString()});
    Files.writeString(file, "class Gone\n");

    assertThatThrownBy(() -> ApiRecord.main(new String[] {"check", classes, file.toString()}))
        .isInstanceOf(OutdatedRecordException.class)
        .hasMessageContaining(file.toString().replace('\\', '/'))
        .hasMessageEndingWith(
            "update the record and commit it: mvn -q process-classes -Dapi.record");
  }

  @Test
  void refusesUnknownAction() {
    assertThatThrownBy(() -> ApiRecord.main(new String[] {"chek", "a", "b"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("usage:");
  }

  /** Some classes: this module's own. */
  private static String classes() {
    return Path.of("target", "classes").toString();
  }
}
