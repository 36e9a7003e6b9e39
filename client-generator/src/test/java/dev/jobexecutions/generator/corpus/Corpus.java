package dev.jobexecutions.generator.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Takes documents through the generator, the compiler and a first use.
 *
 * <p>The generator is not made for several threads: it changes settings that the whole JVM shares.
 * So it has one document after the other, while the classes of earlier ones are compiled and used
 * on all cores.
 */
final class Corpus {
  private final Generation generation;
  private final Path output;

  /**
   * Makes a run.
   *
   * @param output where the sources go, each document's in a folder of its own; those of which all
   *     is well are deleted
   */
  Corpus(Generation generation, Path output) {
    this.generation = generation;
    this.output = output;
  }

  Report run(List<Document> documents) throws IOException, InterruptedException {
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    ExecutorService compilers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Document document : documents) {
        Path folder = output.resolve(document.name());
        delete(folder);
        Optional<Outcome> end = generation.generate(document, folder);
        outcomes.add(
            end.map(CompletableFuture::completedFuture)
                .orElseGet(
                    () ->
                        CompletableFuture.supplyAsync(() -> compile(document, folder), compilers)));
      }
      return new Report(outcomes.stream().map(CompletableFuture::join).toList());
    } finally {
      compilers.shutdownNow();
    }
  }

  private static Outcome compile(Document document, Path folder) {
    try {
      Path classes = folder.resolve("classes");
      Optional<String> error = Compilation.firstError(folder, classes);
      if (error.isPresent()) return Outcome.of(document, Result.UNCOMPILABLE, error.get());
      error = new GeneratedClasses(classes).firstError();
      if (error.isPresent()) return Outcome.of(document, Result.UNUSABLE, error.get());
      delete(folder);
      return Outcome.of(document, Result.USABLE, "");
    } catch (IOException | RuntimeException | Error e) {
      // The compiler has bugs, too. One document must not stop the rest.
      return Outcome.of(document, Result.UNCOMPILABLE, Outcome.describe(e));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
