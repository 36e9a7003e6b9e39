package dev.jobexecutions.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The artifacts that the README tells users to add are those that this build makes. */
class ReadmeCoordinatesTest {
  private static final String GROUP = "dev.jobexecutions";
  private static final String PREFIX = "blaxel-executions-";
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
  private static final Pattern SHORT_FORM =
      Pattern.compile("\\b" + Pattern.quote(GROUP) + ":([\\w.-]+):([\\w.-]+)");

  @ParameterizedTest(name = "{0}")
  @MethodSource("xmlBlocks")
  void xmlNamesAnArtifactOfThisBuild(Page.Block block) throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(block.text())));
    NodeList dependencies = xml.getElementsByTagName("dependency");

    assertThat(dependencies.getLength()).isPositive();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      assertThat(text(dependency, "groupId")).isEqualTo(GROUP);
      assertIsMade(text(dependency, "artifactId"), text(dependency, "version"));
    }
  }

  @Test
  void shortFormNamesAnArtifactOfThisBuild() throws IOException {
    List<MatchResult> found = SHORT_FORM.matcher(Page.readme().text()).results().toList();

    assertThat(found).isNotEmpty();
    for (MatchResult coordinates : found) {
      assertIsMade(coordinates.group(1), coordinates.group(2));
    }
  }

  /** Without a jar, {@code mvn install} fails, but only once all tests have passed. */
  @Test
  void whatHasNothingToInstallIsNotInstalled() throws IOException {
    List<String> modules =
        MODULE
            .matcher(Files.readString(Page.root().resolve("pom.xml")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(modules).contains("client-extensions", "integration-tests");
    for (String module : modules) {
      Path folder = Page.root().resolve(module);
      if (Files.exists(folder.resolve("src/main"))) continue;
      assertThat(folder.resolve("pom.xml"))
          .content()
          .contains("<maven.install.skip>true</maven.install.skip>");
    }
  }

  static List<Page.Block> xmlBlocks() throws IOException {
    return Page.readme().blocks("xml");
  }

  private static void assertIsMade(String artifactId, String version) throws IOException {
    assertThat(artifactId).startsWith(PREFIX);
    Path pom = Page.root().resolve(artifactId.substring(PREFIX.length())).resolve("pom.xml");
    assertThat(Files.readString(pom))
        .contains("<artifactId>" + artifactId + "</artifactId>")
        .contains("<version>" + version + "</version>");
  }

  private static String text(Element parent, String name) {
    NodeList elements = parent.getElementsByTagName(name);
    assertThat(elements.getLength()).as(name).isEqualTo(1);
    return elements.item(0).getTextContent();
  }
}
