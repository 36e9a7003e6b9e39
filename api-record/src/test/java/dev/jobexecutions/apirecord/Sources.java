package dev.jobexecutions.apirecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small classes in the package {@code p}, compiled as the modules are. */
final class Sources {
  private static final String PACKAGE =
      "package p; import java.util.*; import javax.annotation.*; ";

  private Sources() {}

  /** The API of the classes, without the empty lines between them. */
  static List<String> api(String... sources) throws IOException, URISyntaxException {
    return apiOfFiles(Stream.of(sources).map(PACKAGE::concat).toArray(String[]::new));
  }

  /** The same of files that name their package themselves. */
  static List<String> apiOfFiles(String... sources) throws IOException, URISyntaxException {
    Path folder = Files.createTempDirectory("api-record");
    try {
      compile(folder, sources);
      return PublicApi.of(folder).stream().filter(line -> !line.isEmpty()).toList();
    } finally {
      delete(folder);
    }
  }

  private static void compile(Path folder, String... sources) throws URISyntaxException {
    List<SimpleJavaFileObject> files = new ArrayList<>();
    for (String source : sources)
      files.add(
          new Source(source.contains("{") ? "Source" + files.size() : "package-info", source));
    Path annotations =
        Path.of(Nullable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        List.of(
            "-d", folder.toString(), "-cp", annotations.toString(), "-parameters", "-proc:none");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    boolean compiled = compiler.getTask(output, null, null, options, null, files).call();
    assertThat(compiled).as(output.toString()).isTrue();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    /** Sources of any name, so that a test need not say it twice. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
