package dev.jobexecutions.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/**
 * The class of each schema: no two the same, be it but for case, and none that hides a type which
 * the generated code uses.
 */
final class ClassNames {
  private static final String ADAPTER = "JsonAdapter";

  /**
   * File systems take 255 bytes, which on Linux are those of UTF-8; the names of nested classes and
   * adapters need some.
   */
  private static final int MOST_BYTES = 200;

  private final Map<String, String> bySchema = new LinkedHashMap<>();

  ClassNames(Collection<String> schemas, UnaryOperator<String> wanted, JavaImports imports) {
    UniqueNames names = UniqueNames.caseInsensitive();
    imports.reserveIn(names);
    List<String> others = new ArrayList<>();
    // A schema whose name is a good class name keeps it; the generator also asks for the name of a
    // name.
    for (String schema : schemas) {
      boolean isGood = shortened(schema).equals(schema) && wanted.apply(schema).equals(schema);
      if (!isGood || !claim(schema, schema, names)) others.add(schema);
    }
    for (String schema : others) {
      String name = shortened(JavaText.identifier(wanted.apply(schema)));
      if (!claim(schema, name, names) && !claim(schema, "Model" + name, names)) {
        String free = names.claim(name, candidate -> names.isFree(candidate + ADAPTER));
        names.take(free + ADAPTER);
        bySchema.put(schema, free);
      }
    }
  }

  /** Returns a name of which a file can be made. */
  static String shortened(String name) {
    int bytes = 0;
    for (int end = 0; end < name.length(); end = name.offsetByCodePoints(end, 1)) {
      bytes += bytes(name.codePointAt(end));
      if (bytes > MOST_BYTES) return name.substring(0, end);
    }
    return name;
  }

  private static int bytes(int codePoint) {
    return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Like {@link #shortened(String)}, for a name that keeps its end. */
  static String shortened(String name, String suffix) {
    return name.endsWith(suffix)
        ? shortened(name.substring(0, name.length() - suffix.length())) + suffix
        : shortened(name);
  }

  private boolean claim(String schema, String name, UniqueNames names) {
    if (!names.isFree(name) || !names.isFree(name + ADAPTER)) return false;
    names.take(name);
    names.take(name + ADAPTER);
    bySchema.put(schema, name);
    return true;
  }

  /** Returns the class of a schema, or null for a name that is no schema's. */
  @Nullable
  String of(String schema) {
    return bySchema.get(schema);
  }
}
