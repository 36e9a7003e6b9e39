package dev.jobexecutions.generator;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenParameter;

/** Which parameters are objects, that are sent as entries or as JSON rather than as a text. */
final class ObjectTypes {
  private final TypeResolver types;

  ObjectTypes(TypeResolver types) {
    this.types = types;
  }

  /** Tells whether a parameter is an object; a choice is none, whatever its forms are. */
  boolean isObject(CodegenParameter parameter, JavaType type) {
    // In a form, the stock generator sees no model where properties and others are allowed.
    if (types.isModel(type.name())) return isObject(type);
    return type.isMap()
        || (parameter.isModel && !parameter.isEnumRef)
        || parameter.isMap
        || parameter.isFreeFormObject;
  }

  /** Tells whether a value is an object whichever form of a choice it has. */
  boolean isAlwaysObject(JavaType type) {
    return alternatives(type, new HashSet<>()).allMatch(this::isObject);
  }

  /** Tells whether a value is an object in a form of a choice that it can have. */
  boolean mayBeObject(JavaType type) {
    return alternatives(type, new HashSet<>()).anyMatch(this::isObject);
  }

  private boolean isObject(JavaType type) {
    CodegenModel model = types.model(type.name());
    if (model == null) return type.isMap();
    return !EnumModel.isEnum(model) && !types.isUnion(type.name());
  }

  /** Returns the forms of a choice, with those of the choices within it in their place. */
  private Stream<JavaType> alternatives(JavaType type, Set<JavaType> seen) {
    if (!types.isUnion(type.name())) return Stream.of(type);
    return seen.add(type)
        ? types.forms(type).stream().flatMap(form -> alternatives(form, seen))
        : Stream.of();
  }
}
