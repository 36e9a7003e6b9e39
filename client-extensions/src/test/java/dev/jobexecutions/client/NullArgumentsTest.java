package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionTask;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a caller can call refuses a null, as the package says, and asks no server before. */
@SuppressWarnings("NullAway") // Methods are called by reflection, with nulls on purpose.
class NullArgumentsTest {
  private static final BlaxelExecutions CLIENT = builder().build();
  private static final JobExecutions JOB = CLIENT.job("etl");
  private static final RunningExecution RUN = JOB.execution("exec-1");
  private static final JobExecution EXECUTION = Executions.id("exec-1");

  private static final List<Object> OBJECTS =
      List.of(
          builder(),
          CLIENT,
          JOB,
          RUN,
          JOB.list(),
          JOB.tasks("exec-1"),
          Retries.standard(),
          Polling.standard(),
          RefreshToken.of("planted-secret"),
          new ExecutionCounts.Tally().counts());

  private static final List<Class<?>> CLASSES =
      List.of(
          BlaxelExecutions.class,
          RunningExecution.class,
          RefreshToken.class,
          ApiVersion.class,
          JobTasks.class,
          ExecutionPredicates.class,
          ExecutionReadings.class,
          TaskPredicates.class,
          TaskReadings.class);

  /** What stands in the places that are not null. */
  private static final Map<Class<?>, Object> OTHERS =
      Map.ofEntries(
          Map.entry(String.class, "2026-04-28"),
          Map.entry(Duration.class, Duration.ofSeconds(1)),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(Clock.class, Clock.systemUTC()),
          Map.entry(Collection.class, List.of(RUN)),
          Map.entry(Moshi.class, JsonAdapters.moshi()),
          Map.entry(Type.class, Map.class),
          Map.entry(JobExecution.class, EXECUTION),
          Map.entry(JobExecutionTask.class, JobExecutionTask.builder().build()),
          Map.entry(JobExecutionSort.class, JobExecutionSort.NAME_ASC));

  private static BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder()
        .apiKey("planted-secret")
        .apiVersion(ApiVersion.V2026_04_28)
        .baseUrl("http://127.0.0.1:1/v0");
  }

  @Test
  void aNullIsRefused() throws IllegalAccessException {
    List<String> taken = new ArrayList<>();
    int refused = 0;
    for (Object object : OBJECTS)
      for (Method method : object.getClass().getMethods())
        if (isOurs(method) && !Modifier.isStatic(method.getModifiers()))
          refused += refusals(object, method, taken);
    for (Class<?> type : CLASSES)
      for (Method method : type.getMethods())
        if (isOurs(method) && Modifier.isStatic(method.getModifiers()))
          refused += refusals(null, method, taken);

    assertThat(taken).isEmpty();
    assertThat(refused).isGreaterThan(100);
  }

  private static boolean isOurs(Method method) {
    boolean ofJava = Stream.of("equals", "valueOf").anyMatch(method.getName()::equals);
    return !ofJava && method.getDeclaringClass().getName().startsWith("dev.jobexecutions.");
  }

  /** Gives a method a null in each of its places, and returns how many of these it refuses. */
  private static int refusals(@Nullable Object object, Method method, List<String> taken)
      throws IllegalAccessException {
    int refused = 0;
    Class<?>[] types = method.getParameterTypes();
    for (int at = 0; at < types.length; at++) {
      if (types[at].isPrimitive()) continue;
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) arguments[i] = i == at ? null : other(types[i]);
      try {
        method.invoke(object, arguments);
        taken.add(method + ", place " + at);
      } catch (InvocationTargetException e) {
        if (isRefusal(e.getCause())) refused++;
        else taken.add(method + ", place " + at + ": " + e.getCause());
      }
    }
    return refused;
  }

  /** Whether the argument is named, and not what a stand-in returned. */
  private static boolean isRefusal(Throwable failure) {
    return failure instanceof NullPointerException
        && String.valueOf(failure.getMessage())
            .matches("[a-z][A-Za-z]*|.* because \"[a-z][A-Za-z]*\" is null");
  }

  private static Object other(Class<?> type) {
    Object known = OTHERS.get(type);
    if (known != null || type.isPrimitive()) return known;
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
  }
}
