package dev.jobexecutions.benchmarks.builds;

import dev.jobexecutions.benchmarks.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project, as Git knows it, in which nothing is built yet. It goes when closed. */
final class ProjectCopy implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("project-copy");

  /** Copies what Git tracks, and what is new and not ignored, as it is in the folder now. */
  ProjectCopy(Path root) throws IOException {
    List<String> command =
        List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    for (String name : Command.run(root, command).split("\0", -1)) {
      Path file = root.resolve(name);
      if (!Files.isRegularFile(file)) continue; // Deleted, and not yet so in Git.
      Path copy = folder.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
