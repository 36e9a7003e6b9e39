package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    return launch(0, environment, command);
  }

  private String launch(int exitCode, Map<String, String> environment, String... command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().remove("COLUMNS");
    builder.environment().put("JAVA_HOME", folder.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isEqualTo(exitCode);
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
  void runsByAShellThatKnowsLess() throws Exception {
    assertThat(launch(Map.of(), "sh", "executions", "x")).isEqualTo("LC_ALL=C.UTF-8 COLUMNS=\n");
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

  /** Otherwise the next file that is opened would be standard input, or would be written to. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void opensAClosedStreamSoThatItCannotBeUsed() throws Exception {
    executable(
        "home/bin/java",
        """
        #!/bin/sh
        for stream in 0 1 2; do
          file=$(readlink /proc/$$/fd/$stream)
          mode=$(sed -n 's/^flags:.*\\(.\\)$/\\1/p' /proc/$$/fdinfo/$stream)
          streams="${streams-}$file $mode "
        done
        echo "$streams" >streams
        """);
    launch(Map.of(), "sh", "-c", "exec ./executions x <&- >&- 2>&-");
    // For writing, for reading, and for writing alone.
    assertThat(folder.resolve("streams")).hasContent("/dev/null 1 /dev/null 0 /dev/null 1 \n");
  }

  @Test
  void saysWhatMavenIsNeededFor() throws Exception {
    Map<String, String> withoutMaven = Map.of("PATH", tools().toString());
    String missing = "executions: no mvn found. Install Maven, 3.8 or newer: ";
    Path stamp = folder.resolve("target/launcher/stamp");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.EPOCH));
    assertThat(launch(1, withoutMaven, "./executions", "x"))
        .isEqualTo(missing + "the sources have changed since the command line was built.\n");
    Files.delete(stamp);
    assertThat(launch(1, withoutMaven, "./executions", "x"))
        .isEqualTo(missing + "the first use builds the command line.\n");
  }

  @Test
  void givesMavenAJavaThatItFindsFromAnotherFolder() throws Exception {
    Files.delete(folder.resolve("target/launcher/stamp"));
    executable("home/bin/javac", "");
    Path tools = tools();
    executable("tools/mvn", "#!/bin/sh\necho \"$JAVA_HOME\"\nexit 1\n");
    Map<String, String> relative = Map.of("PATH", tools.toString(), "JAVA_HOME", "../home");
    assertThat(launch(1, relative, "bash", "-c", "cd module; ../executions x"))
        .contains("\n" + folder.toRealPath() + "/module/../home\n");
  }

  @Test
  void saysWhereItCannotBuild() throws Exception {
    Path state = folder.resolve("target/launcher");
    Files.delete(state.resolve("stamp"));
    Files.createDirectory(state.resolve("lock"));
    assertThat(launch(1, Map.of(), "./executions", "x"))
        .startsWith("executions: cannot write to ")
        .endsWith(
            "/target/launcher, where the command line is built on first use and after a"
                + " change of its sources.\n");
    assertThat(launch(1, Map.of("POSIXLY_CORRECT", "1"), "./executions", "x"))
        .startsWith("executions: cannot write to ");
  }

  @Test
  void saysThatItWaitsForAnotherBuild() throws Exception {
    Path stamp = folder.resolve("target/launcher/stamp");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.EPOCH));
    Path tools = tools();
    executable(
        "tools/flock",
        """
        #!/bin/sh
        [ "$1" = 9 ] || exit 1
        mkdir target/launcher/waited
        """);
    assertThat(launch(1, Map.of("PATH", tools.toString()), "./executions", "x"))
        .startsWith("Waiting for another build…\nexecutions: no mvn found.");
    assertThat(folder.resolve("target/launcher/waited")).isDirectory();
  }

  @Test
  void isNoFailedBuildWhereThatIsInterrupted() throws Exception {
    assumeThat(ProcessTest.interrupt()).as("the signal that these processes heed").isEqualTo(2);
    Files.delete(folder.resolve("target/launcher/stamp"));
    executable("home/bin/javac", "");
    Path tools = tools();
    // As Maven does, which ends by itself when it is interrupted.
    executable(
        "tools/mvn",
        """
        #!/bin/sh
        kill -INT "$(cat launcher)"
        exit 130
        """);
    assertThat(
            launch(
                128 + 2,
                Map.of("PATH", tools.toString()),
                tools.resolve("bash").toString(),
                "-c",
                "echo $$ >launcher; exec ./executions x"))
        .isEqualTo("Building… (first use)\n");
  }

  /** The programs that the launcher needs, without Maven. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool :
        List.of("bash", "sh", "basename", "cat", "cksum", "dirname", "find", "mkdir", "readlink")) {
      Path original =
          Pattern.compile(File.pathSeparator)
              .splitAsStream(System.getenv("PATH"))
              .map(folder -> Path.of(folder, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), original);
    }
    return tools;
  }
}
