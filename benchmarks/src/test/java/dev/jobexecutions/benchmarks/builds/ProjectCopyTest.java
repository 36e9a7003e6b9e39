package dev.jobexecutions.benchmarks.builds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.benchmarks.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCopyTest {
  @TempDir Path root;

  @BeforeEach
  void createRepository() throws IOException {
    Command.run(root, List.of("git", "init", "--quiet"));
    write(".gitignore", "target/\n");
    write("tracked/file", "tracked");
    write("tracked/deleted", "deleted");
    Command.run(root, List.of("git", "add", "."));
    write("tracked/file", "changed since");
    Files.delete(root.resolve("tracked/deleted"));
    write("new", "new");
    write("target/classes", "built");
  }

  @Test
  void hasWhatIsInTheFolderNowButNothingBuilt() throws IOException {
    try (ProjectCopy copy = new ProjectCopy(root)) {
      assertThat(copy.folder().resolve("tracked/file")).hasContent("changed since");
      assertThat(copy.folder().resolve("new")).hasContent("new");
      assertThat(copy.folder().resolve(".gitignore")).exists();
      assertThat(copy.folder().resolve("tracked/deleted")).doesNotExist();
      assertThat(copy.folder().resolve("target")).doesNotExist();
    }
  }

  @Test
  void goesWithAllThatWasBuiltInIt() throws IOException {
    ProjectCopy copy = new ProjectCopy(root);
    Files.createDirectories(copy.folder().resolve("target/deep"));
    Files.writeString(copy.folder().resolve("target/deep/file"), "built");

    copy.close();

    assertThat(copy.folder()).doesNotExist();
    assertThat(root.resolve("new")).exists();
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
