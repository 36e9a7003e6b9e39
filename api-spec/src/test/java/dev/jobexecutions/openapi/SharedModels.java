package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of several versions of one API have one set of models, which is generated from the
 * newest: it uses every schema that an older one uses, no name means two schemas, and no schema of
 * an older one gets its name from the place where it stands.
 */
final class SharedModels implements Rule {
  private static final Pattern FILE = Pattern.compile("(.*)-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.yaml");
  private static final String SCHEMAS = "/components/schemas/";
  private static final List<String> MAKE_A_MODEL =
      List.of("properties", "enum", "oneOf", "anyOf", "allOf");

  @Override
  public void check(ApiDocument document, Report report) {
    checkNames(document, report);
    document.files().stream()
        .filter(other -> api(other).equals(api(document)))
        .max(Comparator.comparing(ApiDocument::file))
        .filter(newest -> !api(document).isEmpty() && newest != document)
        .ifPresent(newest -> checkOlder(document, newest, report));
  }

  private static void checkNames(ApiDocument document, Report report) {
    for (ApiDocument earlier : document.files()) {
      if (earlier == document) return;
      schemas(document)
          .filter(schema -> !earlier.at(schema.place()).isMissingNode())
          .forEach(
              schema ->
                  report.add(
                      schema.place(),
                      "the schema is also in "
                          + earlier.file()
                          + ", and both would be one model; share one of them"));
    }
  }

  private static void checkOlder(ApiDocument document, ApiDocument newest, Report report) {
    Set<Target> generated = Reach.ofOperations(List.of(newest));
    Reach.ofOperations(List.of(document)).stream()
        .filter(target -> target.place().toString().startsWith(SCHEMAS))
        .filter(target -> !generated.contains(target) && !target.node().isMissingNode())
        .forEach(
            target ->
                report.add(
                    target,
                    document.file()
                        + " uses this schema and "
                        + newest.file()
                        + ", which all models are generated from, does not"));
    document
        .parts(Kind.SCHEMA)
        .filter(schema -> !schema.place().toString().startsWith(SCHEMAS))
        .filter(schema -> MAKE_A_MODEL.stream().anyMatch(schema.node()::has))
        .forEach(
            schema ->
                report.add(
                    schema.place(),
                    "the schema becomes a model; give it a name in a file that "
                        + newest.file()
                        + " shares"));
  }

  private static Stream<Part> schemas(ApiDocument document) {
    JsonPointer schemas = JsonPointer.compile("/components/schemas");
    return document.parts(Kind.SCHEMA).filter(schema -> schema.place().head().equals(schemas));
  }

  /** What the files of all versions of an API are called before the version; empty for others. */
  private static String api(ApiDocument document) {
    Matcher file = FILE.matcher(document.file());
    return file.matches() && !document.isShared() ? file.group(1) : "";
  }
}
