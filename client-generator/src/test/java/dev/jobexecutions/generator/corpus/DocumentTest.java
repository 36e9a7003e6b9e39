package dev.jobexecutions.generator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
  @TempDir Path folder;

  @Test
  void documentsAreFilesWithAVersionAtTheRoot() throws IOException {
    write("b/new.yml", "info: {openapi: no}\nopenapi: 3.1.0\n");
    write("a/old.json", "{\"info\": {\"title\": \"Old\"}, \"swagger\": \"2.0\"}");
    write("a/part.yaml", "components: {schemas: {swagger: {type: string}}}\n");
    write("a/list.yaml", "- openapi: 3.1.0\n");
    write("a/broken.json", "{\"a\": [");
    write("a/text.txt", "openapi: 3.1.0\n");

    assertThat(Document.in(folder))
        .extracting(Document::name)
        .containsExactly("a/old.json", "b/new.yml");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
