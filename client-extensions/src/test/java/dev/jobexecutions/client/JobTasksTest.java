package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.Json;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import com.squareup.moshi.Types;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

class JobTasksTest {
  record Chunk(String file, long from, @Nullable Long to) {}

  record Named(@Json(name = "input-file") String file, List<Chunk> chunks) {}

  record Day(LocalDate date) {}

  @Test
  void recordsAreTasks() {
    assertThat(JobTasks.of(new Chunk("a.csv", 0, 500L), new Chunk("a.csv", 500, null)))
        .containsExactly(
            Map.of("file", "a.csv", "from", 0L, "to", 500L), Map.of("file", "a.csv", "from", 500L));
  }

  @Test
  void aRecordsOwnNamesAndRecordsWithinItAreKept() {
    assertThat(JobTasks.of(new Named("a.csv", List.of(new Chunk("b", 1, null)))))
        .containsExactly(
            Map.of("input-file", "a.csv", "chunks", List.of(Map.of("file", "b", "from", 1L))));
  }

  @Test
  void mapsAreTakenAsTheyAre() {
    Map<String, Object> map = Collections.singletonMap("to", null);

    assertThat(JobTasks.of(map, Map.of("list", List.of(1, Map.of("a", new BigDecimal("1.10"))))))
        .containsExactly(map, Map.of("list", List.of(1L, Map.of("a", new BigDecimal("1.10")))));
  }

  /** A double would make 9007199254740992 of it. */
  @Test
  void largeNumbersLoseNothing() {
    assertThat(JobTasks.of(new Chunk("a.csv", 9007199254740993L, null)))
        .containsExactly(Map.of("file", "a.csv", "from", 9007199254740993L));
  }

  /** A question mark would take its place. */
  @Test
  void halfOfACharacterIsKept() {
    assertThat(JobTasks.of(new Chunk("\ud83d", 0, null)))
        .containsExactly(Map.of("file", "\ud83d", "from", 0L));
    Moshi own = new Moshi.Builder().add(new Dates()).build();
    assertThat(JobTasks.of(own, List.of(new Chunk("\ud83d", 0, null))))
        .containsExactly(Map.of("file", "\ud83d", "from", 0L));
    assertThatThrownBy(() -> JobTasks.of(Map.of("a", Map.of("\ude00", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tasks[0] (")
        .hasMessageContaining(": it.a has a name with half of a surrogate pair");
    Type texts = Types.newParameterizedType(Map.class, String.class, String.class);
    assertThatThrownBy(() -> JobTasks.of(own, texts, List.of(Map.of("\ude00", "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(": it has a name with half of a surrogate pair");
  }

  @Test
  void whatCanBeReadOnceIsReadOnce() {
    Iterator<String> names = List.of("a", "b").iterator();
    Iterable<String> once = () -> names;

    assertThat(JobTasks.of(Map.of("files", once)))
        .containsExactly(Map.of("files", List.of("a", "b")));
  }

  @Test
  void whatHasNoEndIsRefused() {
    Map<String, Object> round = new HashMap<>();
    round.put("a", List.of(round));

    for (Object task : List.of(round, Map.of("file", Path.of("a.csv")))) {
      assertThatThrownBy(() -> JobTasks.of(task))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(" is nested deeper than the 255 levels of JSON");
    }
  }

  @Test
  void typesOfOthersNeedAnAdapter() {
    Moshi moshi = new Moshi.Builder().add(new Dates()).build();

    assertThat(JobTasks.of(moshi, List.of(new Day(LocalDate.of(2026, 7, 1)))))
        .containsExactly(Map.of("date", "2026-07-01"));
    assertThatThrownBy(() -> JobTasks.of(new Day(LocalDate.of(2026, 7, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tasks[0] (" + Day.class.getName() + ") is no task: ")
        .hasMessageContaining("java.time.LocalDate");
  }

  static final class Dates {
    @ToJson
    String write(LocalDate date) {
      return date.toString();
    }

    @FromJson
    LocalDate read(String date) {
      return LocalDate.parse(date);
    }
  }

  @Test
  void aTypeThatOnlyItsDeclarationTellsIsGiven() {
    Moshi moshi = new Moshi.Builder().add(new Dates()).build();
    Map<String, LocalDate> task = Map.of("date", LocalDate.of(2026, 7, 1));

    assertThat(
            JobTasks.of(
                moshi,
                Types.newParameterizedType(Map.class, String.class, LocalDate.class),
                List.of(task)))
        .containsExactly(Map.of("date", "2026-07-01"));
  }

  @SuppressWarnings("ArrayRecordComponent") // Whoever has one wants it written, too.
  record Pair<A>(A one, List<? extends A> more, A[] others) {}

  record Holder(Pair<Chunk> pair) {}

  private static final Pair<Chunk> PAIR =
      new Pair<>(
          new Chunk("a", 1, null),
          List.of(new Chunk("b", 2, null)),
          new Chunk[] {new Chunk("c", 3, null)});

  private static final Map<String, Object> PAIR_AS_TASK =
      Map.of(
          "one", Map.of("file", "a", "from", 1L),
          "more", List.of(Map.of("file", "b", "from", 2L)),
          "others", List.of(Map.of("file", "c", "from", 3L)));

  @Test
  void genericRecordsAreWrittenByTheirArguments() {
    Type type = Types.newParameterizedTypeWithOwner(JobTasksTest.class, Pair.class, Chunk.class);
    Moshi moshi = new Moshi.Builder().build();
    assertThat(JobTasks.of(moshi, type, List.of(PAIR))).containsExactly(PAIR_AS_TASK);
    assertThat(JobTasks.of(new Holder(PAIR))).containsExactly(Map.of("pair", PAIR_AS_TASK));
  }

  record Range<T extends Comparable<T>>(T from, T to) {}

  @Test
  void aBoundThatNobodyCanWriteIsNoneOfTheValues() {
    assertThat(JobTasks.of(new Range<>(1L, 2L))).containsExactly(Map.of("from", 1L, "to", 2L));
  }

  /** The class of a value has lost its arguments. */
  @Test
  void genericRecordsWithoutArgumentsAreWrittenByWhatTheyHold() {
    assertThat(JobTasks.of(PAIR)).containsExactly(PAIR_AS_TASK);
  }

  @Test
  void aTaskThatIsNoObjectIsRefused() {
    assertThatThrownBy(() -> JobTasks.of(Map.of(), "a.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tasks[1] (java.lang.String) is no task: it is written as STRING, and not as an object");
  }

  @Test
  void aMapWithAValueThatIsNoJsonIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> JobTasks.of(Map.of("secret", Duration.ofSeconds(42))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tasks[0] (")
        .hasMessageContaining(" is no task: it.secret must be ")
        .hasMessageContaining("java.time.Duration")
        .hasMessageNotContaining("42");
  }

  @Test
  void noTaskIsNull() {
    assertThatThrownBy(() -> JobTasks.of(Arrays.asList(Map.of(), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks[1] must not be null");
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void tasksThatAreMissingAltogetherAreNamed() {
    assertThatThrownBy(() -> JobTasks.of((Object[]) null)).hasMessage("tasks");
    assertThatThrownBy(() -> JobTasks.of((List<?>) null)).hasMessage("tasks");
  }
}
