package dev.jobexecutions.benchmarks.contender;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import javax.annotation.Nullable;

/** The types of lists, made with none of the contenders' libraries. */
final class ListTypes {
  private ListTypes() {}

  static Type of(Class<?> element) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return new Type[] {element};
      }

      @Override
      public Type getRawType() {
        return List.class;
      }

      @Override
      @Nullable
      public Type getOwnerType() {
        return null;
      }
    };
  }
}
