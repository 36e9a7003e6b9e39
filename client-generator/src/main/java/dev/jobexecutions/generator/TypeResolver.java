package dev.jobexecutions.generator;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openapitools.codegen.CodegenModel;

/** Reads the stock generator's types, and replaces those that no class is generated for. */
final class TypeResolver {
  private static final JavaType ANYTHING = new JavaType("Object", List.of());

  private final Set<String> known = new HashSet<>();
  private final Set<String> unions = new HashSet<>();
  private final Consumer<String> onMissing;

  /**
   * Makes a resolver.
   *
   * @param models the models that are generated
   * @param imports all other classes
   * @param onMissing is told of a type that has no class, and fails where there should be one
   */
  TypeResolver(Collection<CodegenModel> models, JavaImports imports, Consumer<String> onMissing) {
    for (CodegenModel model : models) {
      this.known.add(model.classname);
      if (!model.isEnum && UnionModel.isUnion(model)) this.unions.add(model.classname);
    }
    this.known.addAll(imports.names());
    this.onMissing = onMissing;
  }

  /** Tells whether a type is a model of several forms. */
  boolean isUnion(String type) {
    return unions.contains(type);
  }

  JavaType resolve(String declaration) {
    return resolve(JavaType.parse(declaration));
  }

  private JavaType resolve(JavaType type) {
    boolean isQualified = type.name().indexOf('.') >= 0;
    if (!isQualified && !known.contains(type.name())) {
      onMissing.accept(type.name());
      return ANYTHING;
    }
    return new JavaType(type.name(), type.arguments().stream().map(this::resolve).toList());
  }
}
