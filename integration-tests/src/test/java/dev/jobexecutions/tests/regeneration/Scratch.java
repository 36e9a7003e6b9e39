package dev.jobexecutions.tests.regeneration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jobexecutions.tests.maven.MavenBuild;
import dev.jobexecutions.tests.maven.RunningBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of what the generated client is built of, with small documents in place of the API's. */
final class Scratch {
  private static final String DOCUMENTS = "api-spec/src/main/resources/dev/jobexecutions/openapi/";

  /** The document that all is generated from; it refers to {@link #REFERRED_TO}. */
  static final String DOCUMENT = DOCUMENTS + "blaxel-executions-2026-04-28.yaml";

  /** The document that interfaces are generated from, which refers to the same file. */
  static final String OLDER_DOCUMENT = DOCUMENTS + "blaxel-executions-2026-04-16.yaml";

  static final String REFERRED_TO = DOCUMENTS + "shared/paint.yaml";
  static final String CONFIGURATION = "generated-client/src/main/openapi/generator-config.yaml";
  static final String TEMPLATE =
      "client-generator/src/main/resources/retrofit-moshi/model/object.mustache";

  /** The template as the generator gets it. */
  static final String BUILT_TEMPLATE =
      "client-generator/target/quick/classes/retrofit-moshi/model/object.mustache";

  /** A template that no other uses. */
  static final String LEFT_OVER = "client-generator/src/main/resources/retrofit-moshi/old.mustache";

  static final String BUILT_LEFT_OVER =
      "client-generator/target/quick/classes/retrofit-moshi/old.mustache";

  private static final String CLASSES = "generated-client/target/quick/classes";
  private static final String GENERATED = "generated-client/target/quick/generated-sources/openapi";
  private static final String SOURCES = GENERATED + "/2026-04-28/src/main/java/";

  /** The interface of the older document. */
  static final String OLDER_INTERFACE =
      GENERATED + "/2026-04-16/src/main/java/dev/jobexecutions/api/v20260416/HousesApi.java";

  /** A generated source that no test changes by a document. */
  static final String ADAPTERS = SOURCES + "dev/jobexecutions/json/JsonAdapters.java";

  /** A document of another API. */
  static final String OTHER_DOCUMENT = "other/shed.yaml";

  private final Path root;

  private Scratch(Path root) {
    this.root = root;
  }

  /** Copies what a fresh clone has, and hence nothing that was built. */
  static Scratch freshClone(Path root) throws IOException {
    Scratch scratch = new Scratch(root);
    Path original = RunningBuild.root();
    try (Stream<Path> modules = Files.list(original)) {
      for (Path module : modules.filter(Files::isDirectory).toList()) {
        copy(module.resolve("pom.xml"), root.resolve(module.getFileName()).resolve("pom.xml"));
      }
    }
    copy(original.resolve("pom.xml"), root.resolve("pom.xml"));
    for (String folder :
        List.of(
            "client-generator/src/main",
            "generated-client/src/main",
            "generated-client/src/build")) {
      try (Stream<Path> files = Files.walk(original.resolve(folder))) {
        for (Path file : files.toList()) copy(file, root.resolve(original.relativize(file)));
      }
    }
    scratch.write(LEFT_OVER, "");
    scratch.write(DOCUMENT, resource("house.yaml"));
    scratch.write(OLDER_DOCUMENT, resource("older-house.yaml"));
    scratch.write(REFERRED_TO, resource("paint.yaml"));
    scratch.write(OTHER_DOCUMENT, resource("shed.yaml"));
    return scratch;
  }

  /** Builds up to the classes and returns what Maven prints. */
  List<String> build() throws IOException, MavenInvocationException {
    return maven("-am", "compile");
  }

  /** Whether a build would generate: what its first step finds, without the steps after it. */
  boolean wouldGenerate() throws IOException, MavenInvocationException {
    List<String> output =
        maven("org.codehaus.mojo:build-helper-maven-plugin:bsh-property@compare-generation");
    boolean generating = output.stream().anyMatch(line -> line.contains("Generating: "));
    boolean nothing = output.stream().anyMatch(line -> line.contains("Nothing to generate: "));
    if (generating == nothing) {
      throw new AssertionError("no decision in:\n" + String.join("\n", output));
    }
    return generating;
  }

  /** Makes a client of any document, as the README says, and leaves what came of it to others. */
  MavenBuild generate(String document, String folder) throws IOException, MavenInvocationException {
    return run("-am", "compile", "-Ddocument=" + document, "-Doutput=" + folder);
  }

  private List<String> maven(String... arguments) throws IOException, MavenInvocationException {
    return run(arguments).assertSuccess().output();
  }

  private MavenBuild run(String... arguments) throws IOException, MavenInvocationException {
    String[] all =
        Stream.concat(Stream.of("-Dquick", "-pl", "generated-client"), Stream.of(arguments))
            .toArray(String[]::new);
    return MavenBuild.run(root, RunningBuild.localRepository(), all);
  }

  /** The generated sources and their classes, and when each was written. */
  Map<Path, FileTime> outputTimes() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (String folder : List.of(GENERATED, CLASSES)) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          times.put(root.relativize(file), Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  /** The path of a generated source, relative to the root. */
  static String source(String className) {
    return SOURCES + className.replace('.', '/') + ".java";
  }

  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces a text that must be in a file. */
  void edit(String path, String old, String replacement) throws IOException {
    String text = read(path);
    if (!text.contains(old)) throw new AssertionError(path + " has no \"" + old + '"');
    write(path, text.replace(old, replacement));
  }

  void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isRegularFile(from)) return;
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static String resource(String name) throws IOException {
    try (var stream = Scratch.class.getResourceAsStream(name)) {
      if (stream == null) throw new IOException("no test resource " + name);
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
