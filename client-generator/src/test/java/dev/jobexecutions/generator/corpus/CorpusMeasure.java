package dev.jobexecutions.generator.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The program behind {@code mvn -Pcorpus verify}: runs over a folder of documents and judges. */
final class CorpusMeasure {
  private static final int NEEDED_OF_A_HUNDRED = 99;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private CorpusMeasure() {}

  /**
   * Prints the report, and leaves it in a file too.
   *
   * @param args the folder of the documents, and the folder to work in
   * @throws TooFewCompileException if less than 99 of 100 documents compile
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: CorpusMeasure <documents> <output>");
    }
    Path folder = Path.of(args[0]);
    Path output = Path.of(args[1]);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder.toAbsolutePath()
              + " is no folder: set -Dcorpus.documents to the absolute path of one, or leave it out");
    }
    List<Document> documents = Document.in(folder);
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("there is no OpenAPI document in " + folder);
    }
    System.out.println("Generating from " + documents.size() + " documents; this takes minutes.");
    Report report = new Corpus(new Generation(LIMIT), output).run(documents);
    Files.createDirectories(output);
    Files.writeString(output.resolve("report.txt"), report.toString());
    System.out.println(report);
    if (!report.reaches(NEEDED_OF_A_HUNDRED)) {
      throw new TooFewCompileException(
          report.summary()
              + ", and "
              + NEEDED_OF_A_HUNDRED
              + " of 100 must; the report above says which don't, and their sources are in "
              + output);
    }
  }

  /** Ends the build. */
  static final class TooFewCompileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooFewCompileException(String message) {
      super(message);
    }
  }
}
