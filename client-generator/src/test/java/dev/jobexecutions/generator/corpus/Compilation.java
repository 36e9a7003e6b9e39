package dev.jobexecutions.generator.corpus;

import com.squareup.moshi.Moshi;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.ByteString;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Compiles generated sources for Java 17, against what a user has and nothing else. */
final class Compilation {
  private static final String CLASS_PATH =
      Stream.of(
              Retrofit.class,
              MoshiConverterFactory.class,
              Moshi.class,
              OkHttpClient.class,
              ByteString.class,
              Unit.class,
              Nullable.class)
          .map(Compilation::jar)
          .collect(Collectors.joining(File.pathSeparator));

  private static final JavaCompiler COMPILER =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this needs a JDK");

  private Compilation() {}

  /**
   * Compiles all Java files below a folder.
   *
   * @return the first error, with its place, or nothing where there is none
   */
  static Optional<String> firstError(Path sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "--release",
            "17",
            "-cp",
            CLASS_PATH,
            "-d",
            classes.toString());
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        COMPILER.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          COMPILER
              .getTask(
                  null,
                  files,
                  found,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(javaFiles(sources)))
              .call();
      if (compiled) return Optional.empty();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Compilation::describe)
        .findFirst()
        .or(() -> Optional.of("javac failed and said nothing"));
  }

  private static List<Path> javaFiles(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String describe(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ROOT);
    JavaFileObject source = error.getSource();
    if (source == null) return message;
    Path file = Path.of(source.toUri()).getFileName();
    return file + ":" + error.getLineNumber() + " " + message;
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar of " + type.getName() + " has no path", e);
    }
  }
}
