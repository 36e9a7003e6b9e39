package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenMediaType;
import org.openapitools.codegen.CodegenProperty;

/**
 * Where a value may be null: at depth 0 itself, at 1 the elements of its list or the values of its
 * map, and so on. Its type alone cannot say it, by which Retrofit asks Moshi.
 */
final class NullDepths {
  private NullDepths() {}

  /**
   * Returns the arguments of a body's {@code NullAt}, such as {@code 0, 1}; none where nothing is
   * null.
   */
  static String of(@Nullable Map<String, CodegenMediaType> content, JavaType type) {
    if (content == null) return "";
    return content.entrySet().stream()
        .filter(media -> MediaTypes.isJson(media.getKey()))
        .findFirst()
        .map(media -> of(media.getValue().getSchema(), type))
        .orElse(List.of())
        .stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  /** Returns the depths at which a value of this schema may be null. */
  static List<Integer> of(@Nullable CodegenProperty schema, JavaType type) {
    List<Integer> depths = new ArrayList<>();
    JavaType at = type;
    CodegenProperty property = schema;
    for (int depth = 0; property != null; depth++) {
      // What may be anything may be null anyway.
      if (property.isNullable && !at.name().equals("Object")) depths.add(depth);
      if (!at.isContainer()) break;
      at = at.arguments().get(at.arguments().size() - 1);
      property = property.items;
    }
    return depths;
  }
}
