package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a fresh JVM does not have to do before the first execution; benchmarks/ measures the rest.
 */
class StartUpTest {
  /** Java makes code at run time for each text that is put together by it. */
  private static final String MAKES_CODE = "makeConcat";

  @ParameterizedTest
  @ValueSource(classes = {BlaxelExecutions.class, JsonAdapters.class})
  void noCodeIsMadeToPutTextsTogether(Class<?> ofJar) throws IOException, URISyntaxException {
    URI place = ofJar.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      assertThat(makingCode(path)).isEmpty();
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      assertThat(makingCode(jar.getPath("/"))).isEmpty();
    }
  }

  private static List<String> makingCode(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(20);
      return classes.stream().filter(StartUpTest::makesCode).map(Path::toString).toList();
    }
  }

  private static boolean makesCode(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MAKES_CODE);
    } catch (IOException e) {
      return fail(e);
    }
  }

  @Test
  void anApiKeyNeedsNoTokenEndpoint() {
    Credentials credentials =
        Credential.apiKey("a-key")
            .source()
            .connect(() -> fail("is made"), new Secrets(), Time.SYSTEM);
    assertThat(credentials.token()).isEqualTo("a-key");
  }
}
