package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells the Java that it starts, which here only repeats it. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  @TempDir private Path folder;

  /** A checkout where everything is built, and a Java that shows what it was given. */
  @BeforeEach
  void prepare() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("module/src"));
    Files.writeString(sources.resolveSibling("pom.xml"), "");
    Files.writeString(folder.resolve("pom.xml"), "");
    Path app = Files.createDirectories(folder.resolve("target/launcher/app"));
    Files.writeString(app.resolve("executions.jar"), "");
    Path stamp = Files.writeString(app.resolveSibling("stamp"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
    executable("executions", Files.readString(Path.of("..", "executions")));
    Files.createDirectories(folder.resolve("home/bin"));
    Files.writeString(folder.resolve("home/release"), "JAVA_VERSION=\"17.0.1\"\n");
    executable(
        "home/bin/java",
        """
        #!/bin/sh
        echo "LC_ALL=${LC_ALL-} COLUMNS=${COLUMNS-}"
        """);
  }

  private void executable(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String launch(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().remove("COLUMNS");
    builder.environment().put("JAVA_HOME", folder.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.replace("\r", "");
  }

  @Test
  void givesJavaALocaleThatKnowsAllCharactersWhereThereIsNone() throws Exception {
    assertThat(launch(Map.of(), "./executions", "x")).isEqualTo("LC_ALL=C.UTF-8 COLUMNS=\n");
  }

  @Test
  void leavesALocaleThatKnowsThemAsItIs() throws Exception {
    assertThat(launch(Map.of("LC_ALL", "C.UTF-8"), "locale", "charmap")).isEqualTo("UTF-8\n");
    assertThat(launch(Map.of("LANG", "C.UTF-8"), "./executions", "x")).startsWith("LC_ALL= ");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsJavaTheWidthOfTheTerminal() throws Exception {
    assumeThat(Path.of("/usr/bin/script")).as("makes a terminal").isExecutable();
    String script = "stty cols 57; ./executions x";
    assertThat(launch(Map.of(), "script", "-qec", script, "/dev/null")).contains(" COLUMNS=57\n");
    assertThat(launch(Map.of("COLUMNS", "33"), "script", "-qec", script, "/dev/null"))
        .contains(" COLUMNS=33\n");
  }
}
