package dev.jobexecutions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/**
 * The dictionary that the adapter of a property learns: what is read is the same, and fewer
 * objects.
 */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class RepeatedTextsTest {
  /** More than the learning takes. */
  private static final int MANY = 500;

  private final JsonAdapter<String> adapter = TextAdapter.optional(JsonAdapters.moshi());

  @Test
  void textsThatComeAgainBecomeOneObject() throws IOException {
    readMany(i -> i % 2 == 0 ? "failed" : "succeeded");

    assertThat(read("failed")).isEqualTo("failed").isSameAs(read("failed"));
    assertThat(read("succeeded")).isEqualTo("succeeded").isSameAs(read("succeeded"));
  }

  @Test
  void whatOnlyBeginsLikeAKnownTextIsAnother() throws IOException {
    readMany(i -> "failed");

    for (String text : List.of("", "f", "faile", "failed ", "failed?", "Failed", "fail\"ed")) {
      assertThat(read(text)).isEqualTo(text);
    }
  }

  @Test
  void aKnownTextIsRecognisedInEveryWriting() throws IOException {
    readMany(i -> "fäiled\n");

    assertThat(adapter.fromJson("\"f\\u00e4i\\u006ced\\n\"")).isSameAs(read("fäiled\n"));
  }

  /** A lone half of a surrogate pair is written as a question mark, and is none. */
  @Test
  void whatIsWrittenAlikeIsNotTakenForTheSame() throws IOException {
    String[] alike = {"\"\\ud800\"", "\"\\udc00\"", "\"?\""};
    for (int i = 0; i < MANY; i++) {
      assertThat(adapter.fromJson(alike[i % 3]))
          .isEqualTo(new String[] {"\ud800", "\udc00", "?"}[i % 3]);
    }
    for (int i = 0; i < MANY; i++) assertThat(adapter.fromJson(alike[0])).isEqualTo("\ud800");
    assertThat(adapter.fromJson(alike[2])).isEqualTo("?");
  }

  @Test
  void textsThatAreAllDifferentAreNotKept() throws IOException {
    readMany(i -> "2026-06-01T00:00:" + i);

    String last = "2026-06-01T00:00:" + (MANY - 1);
    assertThat(read(last)).isEqualTo(last).isNotSameAs(read(last));
  }

  @Test
  void longTextsAreNotKept() throws IOException {
    String text = "x".repeat(65);
    readMany(i -> i % 4 == 0 ? text : "short");

    assertThat(read("short")).isSameAs(read("short"));
    assertThat(read(text)).isEqualTo(text).isNotSameAs(read(text));
  }

  @Test
  void oneOfAFewIsKnownAndTheRestIsRead() throws IOException {
    List<String> texts = readMany(i -> i % 3 == 0 ? "other " + i : "known");

    for (int i = 0; i < MANY; i++)
      assertThat(texts.get(i)).isEqualTo(i % 3 == 0 ? "other " + i : "known");
    assertThat(read("known")).isSameAs(read("known"));
  }

  @Test
  void textsThatCameUpLaterAreLearnedInPlaceOfTheOld() throws IOException {
    readMany(i -> "old");
    for (int i = 0; i < 5; i++) readMany(n -> "new");

    assertThat(read("new")).isSameAs(read("new"));
    assertThat(read("old")).isEqualTo("old").isNotSameAs(read("old"));
  }

  @Test
  void whatIsNoTextIsRefusedOrNull() throws IOException {
    for (int round = 0; round < 2; round++) {
      assertThat(adapter.fromJson("null")).isNull();
      for (String json : List.of("1", "true", "{}", "[]")) {
        assertThatThrownBy(() -> adapter.fromJson(json))
            .isInstanceOf(JsonDataException.class)
            .hasMessageStartingWith("Expected a string but was ")
            .hasMessageEndingWith(" at path $");
      }
      readMany(i -> "failed");
    }
  }

  @Test
  void aRequiredTextIsNoNull() throws IOException {
    JsonAdapter<String> required = TextAdapter.required(JsonAdapters.moshi());

    assertThat(required.fromJson("\"a\"")).isEqualTo("a");
    assertThatThrownBy(() -> required.fromJson("null"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a string but was NULL at path $");
  }

  @Test
  void anAdapterOfOnesOwnIsLeftToRead() throws IOException {
    JsonAdapter<String> shouting =
        new JsonAdapter<>() {
          @Override
          public String fromJson(JsonReader reader) throws IOException {
            return reader.nextString() + "!";
          }

          @Override
          public void toJson(JsonWriter writer, String value) throws IOException {
            writer.value(value);
          }
        };
    Moshi moshi = new Moshi.Builder().add(String.class, shouting).build();

    assertThat(TextAdapter.required(moshi).fromJson("\"a\"")).isEqualTo("a!");
    assertThat(TextAdapter.optional(moshi).fromJson("\"a\"")).isEqualTo("a!");
    assertThat(TextAdapter.optional(moshi).fromJson("null")).isNull();
  }

  @Test
  void threadsThatLearnTogetherReadWhatIsThere() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> readings = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        String own = "thread " + thread;
        readings.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 3_000; i++) {
                    String text = i % 5 == 0 ? own + i : "shared " + i / 1_000;
                    assertThat(read(text)).isEqualTo(text);
                  }
                  return null;
                }));
      }
      for (Future<?> reading : readings) reading.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private List<String> readMany(IntFunction<String> text) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) texts.add(read(text.apply(i)));
    return texts;
  }

  private String read(String text) throws IOException {
    Buffer json = new Buffer();
    JsonWriter.of(json).value(text);
    return adapter.fromJson(json);
  }
}
