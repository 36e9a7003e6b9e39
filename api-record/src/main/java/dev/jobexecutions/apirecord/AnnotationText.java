package dev.jobexecutions.apirecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * The annotations that tell a caller something: nullness, deprecation, unused results and the
 * compiler's own.
 */
final class AnnotationText {
  // By their simple names: many packages have a Nullable.
  private static final Set<String> TOLD =
      Set.of(
          "Nullable",
          "Nonnull",
          "NonNull",
          "ParametersAreNonnullByDefault",
          "ParametersAreNullableByDefault",
          "Deprecated",
          "FunctionalInterface",
          "CheckReturnValue",
          "SafeVarargs",
          "Documented",
          "Inherited",
          "Repeatable",
          "Retention",
          "Target");

  private final TypeNames names;

  AnnotationText(TypeNames names) {
    this.names = names;
  }

  /** Those of one thing, each with a space behind it, from the two lists of a class file. */
  String of(@Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    return Stream.of(orEmpty(visible), orEmpty(invisible))
        .flatMap(List::stream)
        .filter(annotation -> TOLD.contains(simpleName(annotation)))
        .map(annotation -> of(annotation) + " ")
        .sorted()
        .collect(Collectors.joining());
  }

  /** The value of an annotation's element, of any kind. */
  String value(Object value) {
    if (value instanceof List<?> values) {
      return values.stream().map(this::value).collect(Collectors.joining(", ", "{", "}"));
    }
    // The descriptor of an enum and the name of its constant.
    if (value instanceof String[] constant) {
      return Signature.ofField(constant[0], names) + "." + constant[1];
    }
    if (value instanceof Type type) {
      return Signature.ofField(type.getDescriptor(), names) + ".class";
    }
    if (value instanceof AnnotationNode annotation) return of(annotation);
    return Literals.of(value);
  }

  private String of(AnnotationNode node) {
    String name = "@" + simpleName(node);
    if (node.values == null) return name;
    List<String> values = new ArrayList<>();
    // Names and values take turns.
    for (int i = 0; i < node.values.size(); i += 2) {
      values.add(node.values.get(i) + " = " + value(node.values.get(i + 1)));
    }
    return name + values.stream().sorted().collect(Collectors.joining(", ", "(", ")"));
  }

  private static List<AnnotationNode> orEmpty(@Nullable List<AnnotationNode> annotations) {
    return annotations == null ? List.of() : annotations;
  }

  private static String simpleName(AnnotationNode node) {
    String name = Type.getType(node.desc).getInternalName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
  }
}
