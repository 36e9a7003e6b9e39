package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.tests.maven.MavenBuild;
import dev.jobexecutions.tests.maven.RunningBuild;
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
  private static MavenBuild changedBuild;

  /** What the page says of changes is done at once at the end: each build takes seconds. */
  @BeforeAll
  static void follow() throws Exception {
    page =
        FollowedPage.follow(
            Page.read("docs/another-api.md"),
            RunningBuild.consumerDirectory().resolve("another-api"));
    String configuration = page.block("<typeMappings>") + page.block("<skipValidateSpec>");
    page.change("pom.xml", "</configuration>", configuration + "</configuration>");
    page.change("src/main/openapi/library.yaml", "schemas/Genre", "schemas/Gnere");
    changedBuild = page.maven("-q", "generate-sources");
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
    Path book = page.file("target/generated-sources/openapi/src/main/java/library/model/Book.java");

    assertThat(Files.readString(book))
        .contains("OffsetDateTime getAdded()", "import java.util.UUID;");
  }

  @Test
  void wrongDocumentEndsTheBuildWithItsPlace() {
    assertThat(changedBuild.succeeded()).isFalse();
    assertThat(changedBuild.output())
        .anyMatch(line -> line.contains(page.block("The document has").strip()));
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
