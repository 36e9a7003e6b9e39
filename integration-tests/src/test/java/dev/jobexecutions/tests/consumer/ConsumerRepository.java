package dev.jobexecutions.tests.consumer;

import dev.jobexecutions.tests.maven.RunningBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository that has the artifacts under test for its own and shares all others with
 * the local repository of the running build, by symbolic links: nothing is downloaded twice, and
 * nothing of this build is left in anybody's repository.
 */
final class ConsumerRepository {
  /** The groups of the artifacts under test lie here. */
  private static final Path OWN = Path.of("dev", "jobexecutions");

  private ConsumerRepository() {}

  /** Returns the repository that all consumers of the running build share. */
  static Path ofRunningBuild() throws IOException {
    return shared(RunningBuild.consumerRepository(), RunningBuild.localRepository());
  }

  /**
   * Links what is shared. Where the system allows no links, the repository stays as it is, and the
   * consumers' builds download what they need.
   */
  static Path shared(Path repository, Path localRepository) throws IOException {
    try {
      link(repository, localRepository, OWN);
    } catch (IOException | UnsupportedOperationException e) {
      if (!Files.isDirectory(repository.resolve(OWN))) {
        throw new IOException("the artifacts under test are not in " + repository, e);
      }
    }
    return repository;
  }

  private static void link(Path repository, Path localRepository, Path own) throws IOException {
    if (own.toString().isEmpty() || !Files.isDirectory(localRepository)) return;
    Path first = own.getName(0);
    for (Path folder : folders(localRepository)) {
      Path link = repository.resolve(folder.getFileName());
      if (!folder.getFileName().equals(first)) relink(link, folder);
    }
    if (own.getNameCount() > 1) {
      Path rest = own.subpath(1, own.getNameCount());
      link(repository.resolve(first), localRepository.resolve(first), rest);
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).toList();
    }
  }

  /** An earlier build may have had another local repository. */
  private static void relink(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link)) Files.delete(link);
    if (!Files.exists(link)) Files.createSymbolicLink(link, target.toAbsolutePath());
  }
}
