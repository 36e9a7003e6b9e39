package dev.jobexecutions.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** Reads the stock generator's types, and replaces those that no class is generated for. */
final class TypeResolver {
  private static final JavaType ANYTHING = new JavaType("Object", List.of());

  private static final JavaType TEXT = new JavaType("String", List.of());

  private final Map<String, CodegenModel> models = new HashMap<>();
  private final Set<String> others;
  private final Set<String> unions = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Consumer<String> onMissing;

  /**
   * Makes a resolver.
   *
   * @param models the models that are generated
   * @param imports all other classes
   * @param onMissing is told once of each type that has no class, and fails where there should be
   *     one
   */
  TypeResolver(Collection<CodegenModel> models, JavaImports imports, Consumer<String> onMissing) {
    for (CodegenModel model : models) {
      this.models.put(model.classname, model);
      if (UnionModel.isUnion(model)) this.unions.add(model.classname);
    }
    this.others = imports.names();
    this.onMissing = onMissing;
  }

  /** Tells whether a type is one of the models. */
  boolean isModel(String type) {
    return models.containsKey(type);
  }

  /** Returns the model that a type is, or null where it is none. */
  @Nullable
  CodegenModel model(String type) {
    return models.get(type);
  }

  /** Tells whether the document marks one of some types as deprecated. */
  boolean isAnyDeprecated(Collection<String> types) {
    return types.stream().map(models::get).anyMatch(model -> model != null && model.isDeprecated);
  }

  /** Tells whether a type is a model of several forms. */
  boolean isUnion(String type) {
    return unions.contains(type);
  }

  /** Returns the types of the forms that a choice has; null is none. */
  List<JavaType> forms(JavaType union) {
    return UnionModel.alternatives(Objects.requireNonNull(model(union.name()))).stream()
        .filter(form -> !form.isNull)
        .map(this::resolve)
        .toList();
  }

  /**
   * Reads the type of a property or of an element, for which the stock generator knows more than it
   * declares.
   */
  JavaType resolve(CodegenProperty property) {
    JavaType type = resolve(property.dataType);
    boolean isObject = property.isFreeFormObject && !property.isAnyType;
    if (type.equals(ANYTHING) && isObject) return new JavaType("Map", List.of(TEXT, ANYTHING));
    if (!type.isContainer() || property.items == null) return type;
    List<JavaType> arguments = new ArrayList<>(type.arguments());
    arguments.set(arguments.size() - 1, resolve(property.items));
    return new JavaType(type.name(), arguments);
  }

  JavaType resolve(String declaration) {
    return resolve(JavaType.parse(declaration));
  }

  /** An array of itself has no end that could be declared. */
  private static JavaType ofAnything(JavaType container) {
    List<JavaType> arguments = container.isMap() ? List.of(TEXT, ANYTHING) : List.of(ANYTHING);
    return new JavaType(container.name(), arguments);
  }

  private JavaType resolve(JavaType type) {
    boolean isQualified = type.name().indexOf('.') >= 0;
    if (!isQualified && !isModel(type.name()) && !others.contains(type.name())) {
      if (missing.add(type.name())) onMissing.accept(type.name());
      return ANYTHING;
    }
    if (type.isContainer() && type.arguments().isEmpty()) return ofAnything(type);
    return new JavaType(type.name(), type.arguments().stream().map(this::resolve).toList());
  }
}
