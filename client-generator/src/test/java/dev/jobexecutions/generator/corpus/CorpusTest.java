package dev.jobexecutions.generator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String GOOD =
      """
      openapi: 3.0.3
      info: {title: Books, version: "1"}
      paths:
        /books:
          get:
            responses:
              "200":
                description: the book
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Book"}
      components:
        schemas:
          Book: {type: object, properties: {title: {type: string}}}
      """;

  @TempDir Path folder;

  @Test
  void documentOfWhichAllIsWellIsUsableAndLeavesNothingBehind() throws Exception {
    assertThat(run(GOOD, Duration.ofMinutes(1)))
        .containsExactly(new Outcome("book.yaml", Result.USABLE, ""));
    assertThat(folder.resolve("out/book.yaml")).doesNotExist();
  }

  @Test
  void documentThatRefersToNothingIsRefusedWithTheGeneratorsWord() throws Exception {
    List<Outcome> outcomes =
        run(GOOD.replace("schemas/Book", "schemas/Boook"), Duration.ofMinutes(1));

    assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.REFUSED);
    assertThat(outcomes.get(0).error())
        .contains("#/components/schemas/Boook")
        .contains("paths./books.get.responses.200");
  }

  @Test
  void documentsThatTakeTooLongDoNotStopTheRun() throws Exception {
    assertThat(run(GOOD, Duration.ZERO))
        .containsExactly(new Outcome("book.yaml", Result.TIMED_OUT, "stopped after 0 s"));
    // It still writes to the folder that is to be deleted.
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("generate book.yaml")) thread.join();
    }
  }

  private List<Outcome> run(String document, Duration limit)
      throws IOException, InterruptedException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("book.yaml"), document);
    return new Corpus(new Generation(limit), folder.resolve("out"))
        .run(Document.in(documents))
        .outcomes();
  }
}
