package dev.jobexecutions.client;

import com.squareup.moshi.Types;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What stands in the place of a generic class's type variables. */
final class TypeArguments {
  private final Map<Type, Type> arguments;

  private TypeArguments(Map<Type, Type> arguments) {
    this.arguments = arguments;
  }

  /** Returns those of a type; none where it is a class, which has lost them. */
  static TypeArguments of(Type type) {
    Map<Type, Type> arguments = new HashMap<>();
    if (type instanceof ParameterizedType generic) {
      TypeVariable<?>[] variables = Types.getRawType(type).getTypeParameters();
      for (int i = 0; i < variables.length; i++)
        arguments.put(variables[i], generic.getActualTypeArguments()[i]);
    }
    return new TypeArguments(arguments);
  }

  /** Returns a type of a member of the class as it is with these arguments. */
  Type in(Type member) {
    if (member instanceof TypeVariable<?> variable) return of(variable);
    if (member instanceof GenericArrayType array)
      return Types.arrayOf(in(array.getGenericComponentType()));
    if (member instanceof WildcardType wildcard) return in(wildcard.getUpperBounds()[0]);
    if (!(member instanceof ParameterizedType generic)) return member;
    Type raw = generic.getRawType();
    Type[] own = Arrays.stream(generic.getActualTypeArguments()).map(this::in).toArray(Type[]::new);
    return generic.getOwnerType() == null
        ? Types.newParameterizedType(raw, own)
        : Types.newParameterizedTypeWithOwner(generic.getOwnerType(), raw, own);
  }

  /** A lost one is at least an object, which is written by its own class, whatever its bound. */
  private Type of(TypeVariable<?> variable) {
    return arguments.getOrDefault(variable, Object.class);
  }
}
