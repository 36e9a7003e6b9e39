package dev.jobexecutions.generator.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Runs the generator over a document, as its Maven plugin does, but for the validation: a document
 * may have flaws that do no harm.
 */
final class Generation {
  static final String API_PACKAGE = "corpus.api";
  static final String MODEL_PACKAGE = "corpus.model";
  static final String JSON_PACKAGE = "corpus.json";

  private final Duration limit;

  /**
   * Makes a generation.
   *
   * @param limit how long one document may take
   */
  Generation(Duration limit) {
    this.limit = limit;
  }

  /**
   * Generates the sources of a document.
   *
   * @return the outcome where there is nothing to go on with
   */
  Optional<Outcome> generate(Document document, Path output) throws InterruptedException {
    FutureTask<Void> task = new FutureTask<>(() -> run(document, output), null);
    // One thread for each: the generator keeps its settings in it. A daemon, which can be left
    // behind: Java cannot end a thread that does not heed an interrupt.
    Thread thread = new Thread(task, "generate " + document.name());
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      Throwable root = Outcome.root(e);
      boolean refused = root instanceof IllegalArgumentException;
      return Optional.of(
          Outcome.of(document, refused ? Result.REFUSED : Result.FAILED, Outcome.describe(root)));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.of(
          Outcome.of(document, Result.TIMED_OUT, "stopped after " + limit.toSeconds() + " s"));
    }
  }

  private static void run(Document document, Path output) {
    GlobalSettings.reset(); // A new thread has those of the thread that started it.
    GlobalSettings.setProperty("quiet", "true"); // No thanks for each document.
    CodegenConfigurator configurator = new CodegenConfigurator();
    configurator.setGeneratorName("retrofit-moshi");
    configurator.setApiPackage(API_PACKAGE);
    configurator.setModelPackage(MODEL_PACKAGE);
    configurator.setInvokerPackage(JSON_PACKAGE);
    configurator.setInputSpec(document.file().toString());
    configurator.setOutputDir(output.toString());
    configurator.setValidateSpec(false);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }
}
