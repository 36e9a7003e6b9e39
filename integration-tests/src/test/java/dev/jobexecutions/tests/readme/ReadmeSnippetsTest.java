package dev.jobexecutions.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Java snippet of the README compiles. Without a README or a snippet, this fails. */
class ReadmeSnippetsTest {
  private static SnippetCompiler compiler;

  @BeforeAll
  static void open(@TempDir Path output) throws IOException {
    compiler = new SnippetCompiler(output);
  }

  @AfterAll
  static void close() throws IOException {
    compiler.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("snippets")
  void snippetCompiles(Page.Block snippet) {
    assertThat(compiler.errors(snippet.text())).isEmpty();
  }

  @Test
  void snippetWithAnUnknownMethodIsReported() {
    assertThat(compiler.errors("blaxel.job(\"a\").list().prefetchAll();\n"))
        .singleElement()
        .asString()
        .contains("prefetchAll");
  }

  @Test
  void snippetOfAWrongTypeIsReported() {
    assertThat(compiler.errors("class Report { int size = \"large\"; }\n")).hasSize(1);
  }

  static List<Page.Block> snippets() throws IOException {
    return Page.readme().blocks("java");
  }
}
