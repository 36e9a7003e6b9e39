package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.tests.maven.RunningBuild;
import dev.jobexecutions.tests.readme.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A project in Kotlin, with coroutines. */
class KotlinConsumerIT {
  private static final String JOB = "data-processing-job";
  private static final String NAME = "kotlin-consumer";

  private static ConsumerProject project;

  @BeforeAll
  static void build() throws Exception {
    project = ConsumerProject.build(NAME);
  }

  @Test
  void listsStartsAndWaitsInCoroutines() throws Exception {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .seed(ExecutionSeed.job(JOB).count(25))
            .lifecycle(
                request ->
                    request.getMemory() == null
                        ? ExecutionLifecycle.succeeding().taskTime(Duration.ofMillis(1))
                        : ExecutionLifecycle.neverEnding())
            .start()) {
      List<String> expected = new ArrayList<>();
      server.executions(JOB).stream()
          .limit(10)
          .forEach(execution -> expected.add(execution.getMetadata().getId()));
      expected.add(JOB + " succeeded in 1 tasks");
      expected.add("the wait of a cancelled coroutine was cancelled: true");
      expected.add("there is no execution none");

      assertThat(project.run("consumer.MainKt", server.baseUrl()))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void whatIsNeverNullNeedsNoQuestion() {
    assertThat(project.warnings(".kt"))
        .hasSize(3)
        .allSatisfy(
            warning ->
                assertThat(warning)
                    .contains("Nullness.kt:")
                    .containsIgnoringCase("unnecessary safe call on a non-null receiver"));
  }

  @Test
  void whatTheReadmeShowsIsAPartOfIt() throws Exception {
    Path source =
        RunningBuild.consumerDirectory()
            .resolve(NAME)
            .resolve("src/main/kotlin/consumer/Nightly.kt");

    assertThat(Page.read("README.md").blocks())
        .filteredOn(block -> block.text().contains("suspend fun"))
        .singleElement()
        .satisfies(block -> assertThat(Files.readString(source)).contains(block.text()));
  }
}
