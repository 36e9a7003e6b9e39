package dev.jobexecutions.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks OpenAPI documents, and the files that they share, by every {@link Rule}. */
final class ApiLint {
  private static final List<Rule> RULES =
      List.of(
          new ValidOpenApi(),
          new SharedFile(),
          new ApiVersion(),
          new OperationIds(),
          new OperationTags(),
          new UnusedTags(),
          new PathParameters(),
          new DistinctPaths(),
          new ResponseStatuses(),
          new SecurityRequirements(),
          new Descriptions(),
          new References(),
          new CircularSchemas(),
          new DiscriminatorMappings(),
          new UnusedComponents(),
          new SharedModels(),
          new SchemaKeywords(),
          new TypeKeywords(),
          new Flags(),
          new EnumDescriptions(),
          new RequiredNames(),
          new Examples());

  private ApiLint() {}

  /**
   * Checks every document and shared file in a folder and below it.
   *
   * @param args the folder
   * @throws InvalidDocumentException if something is wrong; each finding was printed on standard
   *     error before
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) throw new IllegalArgumentException("usage: ApiLint <folder>");
    Path folder = Path.of(args[0]);
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : documents(folder)) {
      // What is not UTF-8 becomes a character that the reader refuses, with its line.
      texts.put(shown(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
    // A lint that finds nothing to check would pass for ever.
    if (texts.isEmpty()) throw new InvalidDocumentException("no OpenAPI document in " + folder);
    List<Finding> findings = check(texts);
    findings.forEach(System.err::println);
    if (findings.isEmpty()) return;
    long broken = findings.stream().map(Finding::file).distinct().count();
    throw new InvalidDocumentException(
        count(findings.size(), "finding") + " in " + count(broken, "file") + ", see above");
  }

  /** What is wrong in files that may refer to each other, in reading order. */
  static List<Finding> check(Map<String, String> textByFile) {
    ApiDocuments documents = ApiDocuments.read(textByFile);
    List<Finding> findings = new ArrayList<>(documents.findings());
    for (ApiDocument document : documents.files()) {
      Report report = new Report(document);
      RULES.forEach(rule -> rule.check(document, report));
      findings.addAll(report.findings());
    }
    return findings.stream().distinct().sorted().toList();
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
          .sorted()
          .toList();
    }
  }

  /** Relative to where the build runs, if it lies there: short, and still a link in a terminal. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
