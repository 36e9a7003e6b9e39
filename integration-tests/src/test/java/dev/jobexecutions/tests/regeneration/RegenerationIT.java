package dev.jobexecutions.tests.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.tests.maven.MavenBuild;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The build generates the client when something has changed that makes a difference, and only then.
 * A run of Maven takes seconds, so all tests share one copy, and most run no more than the step
 * that decides.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RegenerationIT {
  @TempDir private static Path directory;

  private static Scratch scratch;

  @BeforeAll
  static void buildFreshClone() throws Exception {
    scratch = Scratch.freshClone(directory);

    assertThat(scratch.build()).anyMatch(RegenerationIT::isOfGenerator);
  }

  /** The copy is as built before and after each of these. */
  @Nested
  @Order(1)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class Decision {
    /** The first, since a file that another one restores is newer than its class. */
    @Test
    @Order(1)
    void nothingIsGeneratedOrCompiledWhenNothingHasChanged() throws Exception {
      Map<Path, FileTime> before = scratch.outputTimes();

      List<String> printed = scratch.build();

      assertThat(printed).noneMatch(RegenerationIT::isOfGenerator);
      assertThat(scratch.outputTimes()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
      "document,                 " + Scratch.DOCUMENT + ", somebody, everybody",
      "older document,           " + Scratch.OLDER_DOCUMENT + ", A house., The house.",
      "file it refers to,        " + Scratch.REFERRED_TO + ", colour, shade",
      "template,                 " + Scratch.BUILT_TEMPLATE + ", Immutable, Constant",
      "configuration,            " + Scratch.CONFIGURATION + ", .model, .estate",
      "configuration in the POM, generated-client/pom.xml, <apisOnly>true, <apisOnly>false",
      "version of the generator, pom.xml, <openapi-generator.version>, <openapi-generator.version>0",
    })
    void changed(String input, String file, String old, String changed) throws Exception {
      scratch.edit(file, old, changed);
      try {
        assertThat(scratch.wouldGenerate()).isTrue();
      } finally {
        scratch.edit(file, changed, old);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {Scratch.ADAPTERS, Scratch.OLDER_INTERFACE})
    void deletedGeneratedFile(String file) throws Exception {
      String text = scratch.read(file);
      scratch.delete(file);
      try {
        assertThat(scratch.wouldGenerate()).isTrue();
      } finally {
        scratch.write(file, text);
      }
    }
  }

  /** What one build makes of many changes. */
  @Nested
  @Order(2)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Changes {
    @BeforeAll
    void build() throws Exception {
      scratch.edit(Scratch.DOCUMENT, "        garden:\n", "        yard:\n");
      scratch.edit(Scratch.DOCUMENT, "Garden", "Yard");
      scratch.edit(Scratch.REFERRED_TO, "colour", "shade");
      scratch.edit(Scratch.TEMPLATE, "Immutable", "Constant");
      scratch.edit(Scratch.CONFIGURATION, "api.v20260428", "api.houses");
      scratch.edit(Scratch.OLDER_DOCUMENT, "getPaint", "getColour");
      scratch.delete(Scratch.ADAPTERS);
      assertThat(scratch.has(Scratch.BUILT_LEFT_OVER)).isTrue();
      scratch.delete(Scratch.LEFT_OVER);

      scratch.build();
    }

    @Test
    void ofTheDocumentAreGenerated() throws Exception {
      assertThat(scratch.read(model("House"))).contains("getYard()").doesNotContain("getGarden()");
    }

    @Test
    void ofAnOlderDocumentAreGenerated() throws Exception {
      assertThat(scratch.read(Scratch.OLDER_INTERFACE))
          .contains("getColour(")
          .doesNotContain("getPaint(");
    }

    @Test
    void ofAFileThatItRefersToAreGenerated() throws Exception {
      assertThat(scratch.read(model("Paint"))).contains("getShade()");
    }

    @Test
    void ofATemplateAreGenerated() throws Exception {
      assertThat(scratch.read(model("House"))).contains("Constant and safe");
    }

    @Test
    void ofTheConfigurationAreGenerated() {
      assertThat(scratch.has(Scratch.source("dev.jobexecutions.api.houses.HousesApi"))).isTrue();
    }

    @Test
    void takeAwayWhatIsNoLongerDescribed() {
      assertThat(scratch.has(model("Yard"))).isTrue();
      assertThat(scratch.has(model("Garden"))).isFalse();
      assertThat(scratch.has(model("GardenJsonAdapter"))).isFalse();
      assertThat(scratch.has(Scratch.source("dev.jobexecutions.api.v20260428.HousesApi")))
          .isFalse();
    }

    @Test
    void takeAwayATemplateThatIsGone() {
      assertThat(scratch.has(Scratch.BUILT_LEFT_OVER)).isFalse();
    }

    @Test
    void restoreADeletedFile() {
      assertThat(scratch.has(Scratch.ADAPTERS)).isTrue();
    }

    private static String model(String name) {
      return Scratch.source("dev.jobexecutions.model." + name);
    }
  }

  /** A client of another API, beside this one. */
  @Nested
  @Order(3)
  class AnotherDocument {
    @Test
    void isGeneratedIntoAFolderAndNothingElseIsTouched() throws Exception {
      Map<Path, FileTime> before = scratch.outputTimes();

      scratch.generate(Scratch.OTHER_DOCUMENT, "other/client").assertSuccess();

      String sources = "other/client/src/main/java/dev/jobexecutions/";
      assertThat(scratch.read(sources + "model/Shed.java")).contains("Integer getTools()");
      assertThat(scratch.read(sources + "api/houses/ShedsApi.java")).contains("getShed(");
      assertThat(scratch.outputTimes()).isEqualTo(before);
    }

    @Test
    void thatIsNotThereIsNamed() throws Exception {
      MavenBuild build = scratch.generate("other/barn.yaml", "other/client");

      assertThat(build.succeeded()).isFalse();
      assertThat(build.output())
          .anyMatch(line -> line.contains("-Ddocument=other/barn.yaml: there is no file "));
    }
  }

  private static boolean isOfGenerator(String line) {
    return line.contains("OpenAPI Generator");
  }
}
