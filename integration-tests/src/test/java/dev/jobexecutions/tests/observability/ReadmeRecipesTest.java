package dev.jobexecutions.tests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.tests.readme.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is tested here is what the README shows, but for white space, the key, and the server. */
class ReadmeRecipesTest {
  private static final String SOURCES =
      "integration-tests/src/test/java/dev/jobexecutions/tests/observability/";

  @Test
  void metricsAreMadeAsInTheReadme() throws IOException {
    assertThat(source("Recipes.java"))
        .contains(
            block("OkHttpMetricsEventListener").replace(";BlaxelExecutionsblaxel=", ";return"));
  }

  @Test
  void tracesAreMadeAsInTheReadme() throws IOException {
    assertThat(source("Recipes.java"))
        .contains(block("taskDecorator").replace("BlaxelExecutionsblaxel=", "return"));
    assertThat(source("Tracing.java")).endsWith(block("class Tracing"));
  }

  private static String source(String file) throws IOException {
    return squeezed(Page.read(SOURCES + file).text());
  }

  private static String block(String name) throws IOException {
    List<String> found =
        Page.read("README.md").blocks().stream()
            .filter(block -> block.language().equals("java") && block.text().contains(name))
            .map(Page.Block::text)
            .toList();
    assertThat(found).hasSize(1);
    return squeezed(found.get(0))
        .replace(".apiKey(\"…\")", "")
        .replaceFirst("\\.build\\(\\);$", ";");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
