package dev.jobexecutions.generator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedClassesTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTheAdapters() throws IOException {
    write(
        "json/JsonAdapters",
        """
        package corpus.json;
        public final class JsonAdapters {
          public static com.squareup.moshi.Moshi moshi() {
            return new com.squareup.moshi.Moshi.Builder().build();
          }
        }
        """);
  }

  @Test
  void interfaceThatRetrofitRefusesIsNamed() throws Exception {
    write(
        "api/BooksApi",
        """
        package corpus.api;
        public interface BooksApi {
          @retrofit2.http.GET("books") retrofit2.Call<Void> get(@retrofit2.http.Path("id") String id);
        }
        """);

    assertThat(error())
        .hasValueSatisfying(
            error ->
                assertThat(error)
                    .startsWith("BooksApi: URL \"books\" does not contain \"{id}\"")
                    .contains("BooksApi.get"));
  }

  @Test
  void modelWithoutAnAdapterIsNamed() throws Exception {
    write(
        "model/Book",
        """
        package corpus.model;
        public interface Book {
          static com.squareup.moshi.JsonAdapter<Book> jsonAdapter(com.squareup.moshi.Moshi moshi) {
            throw new IllegalStateException();
          }
        }
        """);

    assertThat(error())
        .hasValueSatisfying(
            error -> assertThat(error).startsWith("Book: No JsonAdapter for interface"));
  }

  private void write(String name, String source) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  private Optional<String> error() throws IOException {
    Path classes = folder.resolve("classes");
    assertThat(Compilation.firstError(folder, classes)).isEmpty();
    return new GeneratedClasses(classes).firstError();
  }
}
