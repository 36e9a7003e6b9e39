package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.tests.readme.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client for another API, made by following the page about it word by word. */
class AnotherApiPageIT {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+\\.[^<]+)</version>");

  private static FollowedPage page;

  @BeforeAll
  static void follow() throws Exception {
    page =
        FollowedPage.follow(
            Page.read("docs/another-api.md"),
            RunningBuild.consumerDirectory().resolve("another-api"));
  }

  @AfterAll
  static void stop() {
    if (page != null) page.close();
  }

  @Test
  void everyCommandPrintsWhatThePageSays() {
    assertThat(page.expected()).hasSizeGreaterThan(5);
    assertThat(page.printed()).isEqualTo(page.expected());
  }

  @Test
  void typesOfTheJdkTakeThePlaceOfTheGeneratedOnes() throws Exception {
    String typeMappings = page.block("<typeMappings>");

    page.changed(
            "pom.xml", "</configuration>", typeMappings + "</configuration>", "generate-sources")
        .assertSuccess();

    Path book = page.file("target/generated-sources/openapi/src/main/java/library/model/Book.java");
    assertThat(Files.readString(book))
        .contains("OffsetDateTime getAdded()", "import java.util.UUID;");
  }

  @Test
  void wrongDocumentEndsTheBuildWithItsPlace() throws Exception {
    MavenBuild build =
        page.changed(
            "src/main/openapi/library.yaml", "schemas/Genre", "schemas/Gnere", "generate-sources");

    assertThat(build.succeeded()).isFalse();
    assertThat(build.output())
        .map(String::strip)
        .containsSequence(page.block("Errors:").lines().map(String::strip).toList());
  }

  @Test
  void versionsAreThoseOfThisBuild() throws Exception {
    String ours = Page.read("pom.xml").text();
    List<String> versions =
        VERSION.matcher(page.block("<project")).results().map(found -> found.group(1)).toList();

    assertThat(versions)
        .isNotEmpty()
        .allSatisfy(version -> assertThat(ours).contains(">" + version + "<"));
  }
}
