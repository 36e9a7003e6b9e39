package dev.jobexecutions.client;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonQualifier;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/**
 * Writes records. Moshi's own adapter stops with an {@link Error} at every record that is not
 * public, such as one that is nested in the class that uses it.
 */
final class RecordWriter extends JsonAdapter<Object> {
  static final Factory FACTORY =
      (type, annotations, moshi) ->
          annotations.isEmpty() && Types.getRawType(type).isRecord() ? of(type, moshi) : null;

  private final List<Component> components;

  private RecordWriter(List<Component> components) {
    this.components = components;
  }

  private static RecordWriter of(Type type, Moshi moshi) {
    TypeArguments arguments = TypeArguments.of(type);
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : Types.getRawType(type).getRecordComponents()) {
      Json json = component.getAnnotation(Json.class);
      Method accessor = component.getAccessor();
      accessor.trySetAccessible(); // Where it may not be, calling it says so.
      String name =
          json == null || json.name().equals(Json.UNSET_NAME) ? component.getName() : json.name();
      components.add(
          new Component(
              name,
              accessor,
              moshi.adapter(arguments.in(component.getGenericType()), qualifiers(component))));
    }
    return new RecordWriter(components);
  }

  private static Set<Annotation> qualifiers(RecordComponent component) {
    return Arrays.stream(component.getAnnotations())
        .filter(each -> each.annotationType().isAnnotationPresent(JsonQualifier.class))
        .collect(Collectors.toSet());
  }

  @Override
  public Object fromJson(JsonReader reader) {
    throw new UnsupportedOperationException("Tasks are written only");
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object record) throws IOException {
    if (record == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Component component : components) {
      component.adapter.toJson(writer.name(component.name), component.of(record));
    }
    writer.endObject();
  }

  /** One component: how it is called in JSON, read and written. */
  private record Component(String name, Method accessor, JsonAdapter<Object> adapter) {
    @Nullable
    Object of(Object record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(
            "its component '" + name + "' cannot be read; open its package to this module", e);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException("its component '" + name + "' threw " + e.getCause(), e);
      }
    }
  }
}
