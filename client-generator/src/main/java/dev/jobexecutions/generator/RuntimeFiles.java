package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.SupportingFile;

/** What is generated once for a document, beside its models and interfaces. */
final class RuntimeFiles {
  /** The classes of {@code DelimitedValues}, by the key under which its template finds them. */
  static final Map<String, List<Map<String, String>>> VALUES =
      Map.of(
          "delimiters",
          List.of(
              Map.of("name", "Comma", "what", "a comma", "text", ","),
              Map.of("name", "Space", "what", "a space", "text", " "),
              Map.of("name", "Tab", "what", "a tab", "text", "\\t"),
              Map.of("name", "Pipe", "what", "a vertical bar", "text", "|")));

  /** All of them for every document: interfaces of others may be generated beside its models. */
  private static final List<String> CLASSES =
      List.of(
          "JsonAdapters",
          "ObjectJsonAdapter",
          "UnionJsonAdapter",
          "ScalarJsonAdapters",
          "TextAdapter",
          "RepeatedTexts",
          "ContainerJsonAdapters",
          "ContainerCopies",
          "FreeFormJsonAdapter",
          "FreeFormNumbers",
          "JsonTexts",
          "JsonPaths",
          "Digits",
          "WireText",
          "TokenAware",
          "Attempts",
          "DateTime",
          "Uuid",
          "DelimitedValues",
          "PathValues",
          "DeepObject",
          "Cookies",
          "NullAt",
          "NullableBodies",
          "ReturnValuesAreNonnullByDefault",
          "UnknownListener");

  private RuntimeFiles() {}

  /** What belongs to the interfaces alone. */
  static List<SupportingFile> ofApis(String sourceFolder, String apiPackage) {
    return List.of(file("package_info_api", sourceFolder, apiPackage, "package-info"));
  }

  static List<SupportingFile> in(
      String sourceFolder, String invokerPackage, String modelPackage, String apiPackage) {
    List<SupportingFile> files = new ArrayList<>();
    for (String name : CLASSES) {
      files.add(file(name, sourceFolder, invokerPackage, name));
    }
    files.add(file("package_info_json", sourceFolder, invokerPackage, "package-info"));
    files.add(file("package_info_model", sourceFolder, modelPackage, "package-info"));
    files.addAll(ofApis(sourceFolder, apiPackage));
    return files;
  }

  private static SupportingFile file(
      String template, String sourceFolder, String javaPackage, String name) {
    String folder = sourceFolder + "/" + javaPackage.replace('.', '/');
    return new SupportingFile("json/" + template + ".mustache", folder, name + ".java");
  }
}
