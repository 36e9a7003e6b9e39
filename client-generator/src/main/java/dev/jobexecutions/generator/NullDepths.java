package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenMediaType;
import org.openapitools.codegen.CodegenProperty;

/**
 * Where a body may be null: at depth 0 itself, at 1 the elements of its list or the values of its
 * map, and so on. Retrofit asks Moshi by a type alone, which cannot say it.
 */
final class NullDepths {
  private NullDepths() {}

  /** Returns the arguments of {@code NullAt}, such as {@code 0, 1}; none where nothing is null. */
  static String of(@Nullable Map<String, CodegenMediaType> content, JavaType type) {
    if (content == null) return "";
    List<Integer> depths = new ArrayList<>();
    content.entrySet().stream()
        .filter(media -> MediaTypes.isJson(media.getKey()))
        .findFirst()
        .ifPresent(media -> collect(media.getValue().getSchema(), type, depths));
    return depths.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static void collect(
      @Nullable CodegenProperty schema, JavaType type, List<Integer> depths) {
    JavaType at = type;
    CodegenProperty property = schema;
    for (int depth = 0; property != null; depth++) {
      // What may be anything may be null anyway.
      if (property.isNullable && !at.name().equals("Object")) depths.add(depth);
      if (!at.isContainer()) return;
      at = at.arguments().get(at.arguments().size() - 1);
      property = property.items;
    }
  }
}
