package dev.jobexecutions.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import dev.jobexecutions.model.JobExecution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A value that was read before it turned out to be wrong is named by its own place. */
class ErrorPathTest {
  private static final String HUGE = "1e99999999999";

  @Test
  void inAList() {
    JsonAdapter<List<UUID>> adapter = adapter(List.class, UUID.class);

    assertPath(adapter, "[\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\",\"no\"]", "$[1]");
  }

  @Test
  void inAMap() {
    JsonAdapter<Map<String, BigDecimal>> adapter =
        JsonAdapters.moshi()
            .adapter(Types.newParameterizedType(Map.class, String.class, BigDecimal.class));

    assertPath(adapter, "{\"a\":1,\"b\":" + HUGE + "}", "$.b");
  }

  @Test
  void inASet() {
    JsonAdapter<Set<String>> adapter = adapter(Set.class, String.class);

    assertPath(adapter, "[\"a\",\"b\",\"a\"]", "$[2]");
  }

  @Test
  void inAFreeFormArray() {
    JsonAdapter<Object> adapter = JsonAdapters.moshi().adapter(Object.class);

    assertPath(adapter, "{\"a\":[0," + HUGE + "]}", "$.a[1]");
  }

  @Test
  void onItsOwn() {
    JsonAdapter<Object> adapter = JsonAdapters.moshi().adapter(Object.class);

    assertPath(adapter, HUGE, "$");
  }

  @Test
  void ofAMissingPropertyIsThatOfItsOwnObject() {
    JsonAdapter<List<JobExecution>> adapter = adapter(List.class, JobExecution.class);

    assertPath(adapter, "[{\"spec\":{},\"x.y\":1}]", "$[0].metadata");
    assertPath(adapter, "[{},{}]", "$[0].metadata");
  }

  /** Waiting for more could be as long as the connection is open. */
  @Test
  void ofAMissingPropertyIsToldBeforeAnythingElseIsRead() {
    assertPath(adapter(List.class, JobExecution.class), "[{}", "$[0].metadata");
  }

  @Test
  void ofAMissingPropertyAtTheTopHasNoParent() {
    assertPath(JsonAdapters.moshi().adapter(JobExecution.class), "{\"x.y\":1}", "$.metadata");
  }

  private static <T> JsonAdapter<T> adapter(Class<?> container, Class<?> element) {
    return JsonAdapters.moshi().adapter(Types.newParameterizedType(container, element));
  }

  private static void assertPath(JsonAdapter<?> adapter, String json, String path) {
    assertThatThrownBy(() -> adapter.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .message()
        .containsPattern("at path " + java.util.regex.Pattern.quote(path) + "($|[^\\w.\\[])");
  }
}
