package dev.jobexecutions.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.codegen.CodegenParameter;

/**
 * The path of an operation without its first slash, so that the base URL keeps its own path. What
 * stands before a colon in the first segment of such a path would be taken for a scheme, and what
 * follows it for another host.
 */
final class RelativePath {
  private static final String RENAMED = "p_";

  /** What begins as the names of this class do might be one of them. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?!" + RENAMED + ")[a-zA-Z][a-zA-Z0-9_-]*");

  private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*}");

  /** The underscore too, which stands for what is replaced. */
  private static final Pattern REPLACED = Pattern.compile("[^a-zA-Z0-9-]");

  private static final Set<String> NEVER_WITH_COLON =
      Set.of(
          "BigDecimal",
          "BigInteger",
          "Boolean",
          "Double",
          "Float",
          "Integer",
          "LocalDate",
          "Long",
          "UUID",
          "Uuid");

  private final String path;

  /**
   * Makes a relative path.
   *
   * @param path the path as it stands in the document
   */
  RelativePath(String path) {
    this.path = path.startsWith("/") ? path.substring(1) : path;
  }

  /** Returns a parameter's name as Retrofit takes it, which is no other parameter's. */
  static String placeholder(String name) {
    if (PLACEHOLDER.matcher(name).matches()) return name;
    return RENAMED
        + REPLACED.matcher(name).replaceAll(found -> "_" + found.group().codePointAt(0) + "_");
  }

  /** Tells whether a parameter needs an encoding that leaves no colon, as Retrofit's own does. */
  boolean mustHideColons(CodegenParameter parameter, String type) {
    return parameter.isPathParam
        && !NEVER_WITH_COLON.contains(type)
        && firstSegment(path).contains("{" + parameter.baseName + "}");
  }

  /** Returns the path with names that Retrofit takes. */
  String with(List<CodegenParameter> parameters) {
    Map<String, String> renamed = new HashMap<>();
    for (CodegenParameter parameter : parameters)
      renamed.put(
          "{" + parameter.baseName + "}",
          PathStyle.prefix(parameter) + "{" + placeholder(parameter.baseName) + "}");
    // In one pass, since the name that one gets may be another's in the document.
    String named =
        IN_BRACES
            .matcher(path)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(renamed.getOrDefault(found.group(), found.group())));
    // Retrofit takes an empty path for a missing one.
    if (named.isEmpty()) return ".";
    String first = firstSegment(named);
    if (first.indexOf(':') < 0) return named;
    // The dot keeps the colon as the document has it; beside parameters Retrofit allows none.
    return named.indexOf('{') < 0
        ? "./" + named
        : first.replace(":", "%3A") + named.substring(first.length());
  }

  private static String firstSegment(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }
}
