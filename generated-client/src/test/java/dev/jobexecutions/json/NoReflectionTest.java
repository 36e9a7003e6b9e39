package dev.jobexecutions.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.ErrorResponse;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionList;
import dev.jobexecutions.model.JobExecutionTaskList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoReflectionTest {
  /**
   * Whatever the generated adapters leave to Moshi ends here, before Moshi's reflective adapter.
   */
  private static final JsonAdapter.Factory NOTHING_LEFT =
      (type, annotations, moshi) -> {
        throw new AssertionError("left to Moshi: " + type);
      };

  @ParameterizedTest
  @ValueSource(
      classes = {
        JobExecution.class,
        ErrorResponse.class,
        JobExecutionList.class,
        JobExecutionTaskList.class,
        CreateJobExecutionRequest.class,
        CreateJobExecutionOutput.class
      })
  void everythingThatAModelIsMadeOfHasAGeneratedAdapter(Class<?> model) {
    Moshi moshi = new Moshi.Builder().add(JsonAdapters.FACTORY).add(NOTHING_LEFT).build();

    assertThat(moshi.adapter(model)).hasToString("JsonAdapter(" + model.getSimpleName() + ")");
  }

  @Test
  void otherTypesAreLeftToTheRestOfTheInstance() throws IOException {
    assertThat(JsonAdapters.moshi().adapter(Character.class).fromJson("\"x\"")).isEqualTo('x');
  }

  /** They call an enumeration's values() by reflection, which ProGuard removes without a rule. */
  @Test
  void noCollectionAsksAnEnumerationForItsValues() throws Exception {
    Path classes =
        Path.of(JsonAdapters.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> compiled = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(compiled).hasSizeGreaterThan(20);
      for (Path file : compiled)
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain("java/util/EnumMap", "java/util/EnumSet");
    }
  }
}
