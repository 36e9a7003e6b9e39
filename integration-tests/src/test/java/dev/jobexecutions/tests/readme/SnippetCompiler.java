package dev.jobexecutions.tests.readme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a snippet within the surroundings that all snippets share, on the tests' class path. */
final class SnippetCompiler implements AutoCloseable {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\R");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^((public|final|abstract) )*(class|record|interface|enum) \\w+");

  private final String surroundings;
  private final Path output;

  private final JavaCompiler compiler =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");

  /** One for all snippets: it reads each jar of the class path once. */
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

  SnippetCompiler(Path output) throws IOException {
    this.output = output;
    try (InputStream text =
        Objects.requireNonNull(getClass().getResourceAsStream("SnippetSurroundings.txt"))) {
      surroundings = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where the compiler finds a mistake; empty where the snippet compiles. */
  List<String> errors(String snippet) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            output.toString());
    boolean compiled =
        compiler.getTask(null, files, found, options, null, List.of(source(snippet))).call();
    List<String> errors =
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .toList();
    if (!compiled && errors.isEmpty()) throw new IllegalStateException("javac failed silently");
    return errors;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private JavaFileObject source(String snippet) {
    String imports =
        IMPORT.matcher(snippet).results().map(line -> line.group()).collect(Collectors.joining());
    String rest = IMPORT.matcher(snippet).replaceAll("");
    String member =
        TYPE.matcher(rest).find() ? rest : "void snippet() throws Exception {\n" + rest + "}\n";
    String text = imports + surroundings.replace("/* snippet */", member);
    return new SimpleJavaFileObject(
        URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
