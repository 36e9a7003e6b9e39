package dev.jobexecutions.tests.consumer;

import dev.jobexecutions.tests.maven.MavenBuild;
import dev.jobexecutions.tests.readme.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A page of instructions after a reader did what it says, in an empty directory and in its order:
 * wrote each file that it shows and gave each command.
 *
 * <p>Only the port is another than on the page, since that one may be taken. Java that is no file
 * of its own is compiled with the rest.
 */
final class FollowedPage implements AutoCloseable {
  private static final String PORT = "8080";
  private static final String PROMPT = "$ ";

  private final Page page;
  private final Path directory;
  private final String port;
  private final List<String> expected = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private final List<Process> servers = new ArrayList<>();

  private FollowedPage(Page page, Path directory, String port) {
    this.page = page;
    this.directory = directory;
    this.port = port;
  }

  static FollowedPage follow(Page page, Path directory)
      throws IOException, MavenInvocationException {
    empty(directory);
    FollowedPage followed = new FollowedPage(page, directory, freePort());
    try {
      followed.writeSnippets();
      for (Page.Block block : page.blocks()) {
        if (block.language().equals("console")) followed.give(block.text());
        if (block.file().isPresent())
          Files.writeString(
              directory.resolve(block.file().get()), followed.withFreePort(block.text()));
      }
      return followed;
    } catch (IOException | MavenInvocationException | RuntimeException | Error e) {
      followed.close();
      throw e;
    }
  }

  /** Each command of the page, followed by the lines that the page shows for it. */
  List<String> expected() {
    return expected;
  }

  /** Each command of the page, followed by as many of its last lines as the page shows. */
  List<String> printed() {
    return printed;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** The first block that begins with a text. */
  String block(String beginning) {
    return page.blocks().stream()
        .map(Page.Block::text)
        .filter(text -> text.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block of the page begins with " + beginning));
  }

  /** Replaces a text in one of the page's files, where it stands first. */
  void change(String name, String from, String to) throws IOException {
    Path file = file(name);
    String text = Files.readString(file);
    int start = text.indexOf(from);
    if (start < 0) throw new AssertionError(file + " has no " + from);
    Files.writeString(file, text.substring(0, start) + to + text.substring(start + from.length()));
  }

  MavenBuild maven(String... arguments) throws IOException, MavenInvocationException {
    return MavenBuild.run(directory, ConsumerRepository.ofRunningBuild(), arguments);
  }

  /** Ends the servers that the page had started. */
  @Override
  public void close() {
    servers.forEach(Process::destroy);
  }

  private void give(String block) throws IOException, MavenInvocationException {
    List<String> lines = withFreePort(block).lines().toList();
    List<String> answer = lines.subList(1, lines.size());
    String command = lines.get(0).substring(PROMPT.length());
    List<String> words = List.of(command.split(" "));
    List<String> arguments = words.subList(1, words.size());
    List<String> output =
        switch (words.get(0)) {
          case "mkdir" -> makeDirectories(arguments);
          case "java" -> start(arguments, answer.size());
          // What is to be installed has been installed for this test.
          case "mvn" ->
              arguments.contains("install")
                  ? List.of()
                  : maven(arguments.toArray(String[]::new)).assertSuccess().output();
          default -> throw new AssertionError("this test cannot give the command " + command);
        };
    expected.add(command);
    expected.addAll(answer);
    printed.add(command);
    int shown = Math.min(answer.size(), output.size());
    printed.addAll(output.subList(output.size() - shown, output.size()));
  }

  private List<String> makeDirectories(List<String> arguments) throws IOException {
    for (String name : arguments.subList(1, arguments.size())) Files.createDirectories(file(name));
    return List.of();
  }

  /** Starts a program that goes on, and returns its first lines. */
  private List<String> start(List<String> arguments, int lines) throws IOException {
    Process server = JavaCommand.of(arguments).directory(directory.toFile()).start();
    servers.add(server);
    BufferedReader reader = server.inputReader();
    List<String> output = new ArrayList<>();
    for (int i = 0; i < lines; i++) output.add(String.valueOf(reader.readLine()));
    return output;
  }

  private void writeSnippets() throws IOException {
    StringBuilder methods = new StringBuilder();
    StringBuilder head =
        new StringBuilder(
            """
            package snippets;

            import com.squareup.moshi.*;
            import java.nio.file.*;
            import java.util.*;
            import library.api.*;
            import library.json.*;
            import library.model.*;
            import okhttp3.*;

            abstract class Snippets {
              LibraryApi library;
              Book book;
            """);
    for (Page.Block block : page.blocks()) {
      if (!block.language().equals("java") || block.file().isPresent()) continue;
      methods.append(
          "void snippet%d() throws Exception {%n%s}%n".formatted(methods.length(), block.text()));
    }
    Path file = file("src/main/java/snippets/Snippets.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, head.append(methods).append("}\n"));
  }

  private String withFreePort(String text) {
    return text.replace(PORT, port);
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  private static void empty(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) Files.delete(file);
      }
    }
  }
}
