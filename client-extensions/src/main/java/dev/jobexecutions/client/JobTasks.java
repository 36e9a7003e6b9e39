package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.ContainerCopies;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;

/**
 * Makes the tasks of a request out of what a program has: maps, records, or values of any type that
 * Moshi can write.
 *
 * <pre>{@code
 * record Chunk(String file, int from, int to) {}
 *
 * CreateJobExecutionRequest.builder()
 *     .tasks(JobTasks.of(new Chunk("a.csv", 0, 500), new Chunk("a.csv", 500, 1_000)))
 *     .build();
 * }</pre>
 *
 * <p>A map is taken as it is, {@code null} values included. All else is written by Moshi, which by
 * itself leaves out what is {@code null}, and needs an adapter for types of other libraries and of
 * the Java platform. Records are read by reflection: a shrinker that renames their components, as
 * R8 and ProGuard do without a rule, renames them in the tasks as well. Thread-safe.
 */
public final class JobTasks {
  private static final JsonAdapter<String> TEXT =
      JsonAdapters.moshi().adapter(String.class).nullSafe();

  private static final Moshi PLAIN = writing(new Moshi.Builder().build());

  private JobTasks() {}

  /**
   * Makes tasks of maps, records and other values that Moshi can write by itself.
   *
   * @param tasks the tasks, each of which becomes a JSON object
   * @return the tasks as a request takes them
   * @throws IllegalArgumentException if one of them cannot be written, or is no JSON object; the
   *     message says which and why
   */
  public static List<Map<String, Object>> of(Object... tasks) {
    return of(Arrays.asList(Objects.requireNonNull(tasks, "tasks")));
  }

  /**
   * Makes tasks of maps, records and other values that Moshi can write by itself.
   *
   * @param tasks the tasks, each of which becomes a JSON object
   * @return the tasks as a request takes them
   * @throws IllegalArgumentException as in {@link #of(Object...)}
   */
  public static List<Map<String, Object>> of(Collection<?> tasks) {
    return each(PLAIN, tasks);
  }

  /**
   * Makes tasks of maps and of values that a Moshi of yours can write.
   *
   * @param moshi has the adapters
   * @param tasks the tasks, each of which becomes a JSON object
   * @return the tasks as a request takes them
   * @throws IllegalArgumentException as in {@link #of(Object...)}
   */
  public static List<Map<String, Object>> of(Moshi moshi, Collection<?> tasks) {
    return each(writing(moshi), tasks);
  }

  /**
   * Makes tasks of values of a type that only its declaration tells, such as a generic one or an
   * interface.
   *
   * @param moshi has the adapters
   * @param type the type of each task
   * @param tasks the tasks, each of which becomes a JSON object
   * @return the tasks as a request takes them
   * @throws IllegalArgumentException as in {@link #of(Object...)}, or if there is no adapter
   */
  public static List<Map<String, Object>> of(Moshi moshi, Type type, Collection<?> tasks) {
    Objects.requireNonNull(type, "type");
    JsonAdapter<Object> adapter = writing(moshi).adapter(type);
    return all(tasks, task -> written(adapter, task));
  }

  private static List<Map<String, Object>> each(Moshi writing, Collection<?> tasks) {
    return all(
        tasks,
        task ->
            task instanceof Map<?, ?> map
                ? copy(map)
                : written(writing.adapter((Type) task.getClass()), task));
  }

  /** A request copies it again; here, because what is wrong is told with the task that it is of. */
  @SuppressWarnings("unchecked") // The copy's names are texts.
  private static Map<String, Object> copy(Map<?, ?> task) {
    Map<?, ?> copy = ContainerCopies.freeForm("it", task, 0);
    JsonNames.check("it", copy);
    return (Map<String, Object>) copy;
  }

  /**
   * Records and texts are written in this way where the caller has none of their own. Moshi's for
   * texts would put a question mark in the place of half of a surrogate pair.
   */
  private static Moshi writing(Moshi moshi) {
    return Objects.requireNonNull(moshi, "moshi")
        .newBuilder()
        .addLast(RecordWriter.FACTORY)
        .addLast(
            (type, annotations, all) -> type == String.class && annotations.isEmpty() ? TEXT : null)
        .build();
  }

  private static List<Map<String, Object>> all(Collection<?> tasks, Making making) {
    Objects.requireNonNull(tasks, "tasks");
    List<Map<String, Object>> result = new ArrayList<>(tasks.size());
    for (Object task : tasks) {
      String name = "tasks[" + result.size() + "]";
      if (task == null) throw new IllegalArgumentException(name + " must not be null");
      try {
        result.add(making.task(task));
      } catch (IOException | RuntimeException e) {
        // The value itself is not shown, as it may hold a secret.
        throw new IllegalArgumentException(
            name + " (" + task.getClass().getName() + ") is no task: " + e.getMessage(), e);
      }
    }
    return List.copyOf(result);
  }

  /**
   * What is written is read again without a loss: Moshi's own way to plain values makes doubles of
   * numbers.
   */
  @SuppressWarnings("unchecked") // The names of a JSON object are texts.
  private static Map<String, Object> written(JsonAdapter<Object> adapter, Object task)
      throws IOException {
    JsonNames.check("it", task);
    Buffer json = new Buffer();
    adapter.toJson(json, task);
    JsonReader reader = JsonReader.of(json);
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      throw new JsonDataException("it is written as " + reader.peek() + ", and not as an object");
    }
    return (Map<String, Object>) Objects.requireNonNull(FreeFormJson.ADAPTER.fromJson(reader));
  }

  /** Makes one task. */
  @FunctionalInterface
  private interface Making {
    Map<String, Object> task(Object task) throws IOException;
  }
}
