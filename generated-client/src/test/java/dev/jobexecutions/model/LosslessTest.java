package dev.jobexecutions.model;

import static dev.jobexecutions.model.Json.decode;
import static dev.jobexecutions.model.Json.encode;
import static dev.jobexecutions.model.Json.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class LosslessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"\"}",
        "{\"id\":\"käse \uD83E\uDDC0 \\u0000\"}",
        "{\"new\":null}",
        "{\"new\":9007199254740993}",
        "{\"new\":-9223372036854775808}",
        "{\"new\":123456789012345678901234567890}",
        "{\"new\":0.1000000000000000055511151231257827}",
        "{\"new\":[1,\"1\",true,null,{\"a\":[]},{}]}",
        "{\"new\":{\"b\":1,\"a\":null}}",
        "{\"\":1}",
        "{\"id\":\"\\ud83d \\ude00\"}",
        "{\"new\":[\"\\udc00\\ud800\\u00e4\\u0022\\u005c\"]}",
      })
  void whatTheDocumentDoesNotDescribeComesBack(String json) throws IOException {
    assertThat(roundTrip(JobExecutionMetadata.class, json).replace("\\u0000", "\u0000"))
        .isEqualTo(json.replace("\\u0000", "\u0000"));
  }

  /** Of an answer of nothing else, each would take twenty times its JSON. */
  @Test
  void emptyContainersTakeNoMemoryOfTheirOwn() throws IOException {
    Object value = JsonAdapters.moshi().adapter(Object.class).fromJson("[[],[],{},{}]");
    assertThat(value).isInstanceOf(List.class);
    List<?> all = (List<?>) value;
    assertThat(all).isEqualTo(List.of(List.of(), List.of(), Map.of(), Map.of()));
    assertThat(all.get(0)).isSameAs(all.get(1));
    assertThat(all.get(2)).isSameAs(all.get(3));
  }

  /** A writer can be told to escape a value, and no name. */
  @Test
  void halfOfACharacterInANameIsAQuestionMark() throws IOException {
    assertThat(roundTrip(JobExecutionMetadata.class, "{\"\\ud83d\":{\"a\\ude00\":1}}"))
        .isEqualTo("{\"?\":{\"a?\":1}}");
    JsonAdapter<Map<JobExecutionStatus, Boolean>> byStatus =
        new Moshi.Builder()
            .add(JsonAdapters.FACTORY)
            .build()
            .adapter(
                Types.newParameterizedType(Map.class, JobExecutionStatus.class, Boolean.class));
    assertThat(byStatus.toJson(Map.of(JobExecutionStatus.of("\ud83d"), true)))
        .isEqualTo("{\"?\":true}");
  }

  @Test
  void wholeNumbersOfUnknownPropertiesAreLongsOrBigger() throws IOException {
    JobExecutionMetadata metadata =
        decode(
            JobExecutionMetadata.class,
            "{\"a\":1,\"b\":9223372036854775808,\"c\":1.0,\"d\":1e2,\"e\":1.5e1}");

    assertThat(metadata.getAdditionalProperties())
        .containsEntry("a", 1L)
        .containsEntry("b", new BigInteger("9223372036854775808"))
        .containsEntry("c", new BigDecimal("1.0"))
        .containsEntry("d", new BigDecimal("1e2"))
        .containsEntry("e", 15L); // As it is written, and read then.
  }

  @Test
  void anUnknownStatusComesBack() throws IOException {
    String json = "{\"metadata\":{},\"spec\":{},\"status\":\"paused\"}";

    JobExecution execution = decode(JobExecution.class, json);

    assertThat(execution.getStatus().isKnown()).isFalse();
    assertThat(execution.getStatus().getValue()).isEqualTo("paused");
    assertThat(encode(JobExecution.class, execution)).isEqualTo(json);
  }

  @Test
  void bothFormsOfTheEnvironmentComeBackAsTheyWere() throws IOException {
    String object = "{\"envOverride\":{\"B\":\"***\",\"A\":1.50,\"C\":null,\"D\":[{}]}}";
    String text = "{\"envOverride\":\"{\\\"A\\\": \\\"***\\\"}\"}";

    assertThat(roundTrip(JobExecutionSpec.class, object)).isEqualTo(object);
    assertThat(roundTrip(JobExecutionSpec.class, text)).isEqualTo(text);
  }

  @Test
  void absentAndEmptyStayApart() throws IOException {
    String empty = "{\"metadata\":{},\"spec\":{},\"tasks\":[]}";
    String absent = "{\"metadata\":{},\"spec\":{}}";

    assertThat(roundTrip(JobExecution.class, empty)).isEqualTo(empty);
    assertThat(roundTrip(JobExecution.class, absent)).isEqualTo(absent);
  }

  @Test
  void aFreeFormValueOfAnotherTypeIsRefusedByName() {
    assertThatThrownBy(() -> encode(Object.class, Map.of("when", java.time.Instant.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.time.Instant");
  }
}
