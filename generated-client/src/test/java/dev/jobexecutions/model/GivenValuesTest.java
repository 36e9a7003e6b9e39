package dev.jobexecutions.model;

import static dev.jobexecutions.model.Json.decode;
import static dev.jobexecutions.model.Json.encode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a builder makes of the lists, maps and free-form values that it is given. */
@SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
class GivenValuesTest {
  private static Object kept(Object value) {
    return JobExecutionMetadata.builder()
        .additionalProperty("x", value)
        .build()
        .getAdditionalProperties()
        .get("x");
  }

  private static CreateJobExecutionRequest.Builder task(Object value) {
    return CreateJobExecutionRequest.builder()
        .tasks(List.of(Map.of(), Map.of("a", Arrays.asList("b", value))));
  }

  @Test
  void freeFormNumbersAreAsReadingMakesThem() {
    assertThat(kept((byte) 1)).isEqualTo(1L);
    assertThat(kept((short) -1)).isEqualTo(-1L);
    assertThat(kept(1)).isEqualTo(1L);
    assertThat(kept(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    assertThat(kept(BigInteger.TEN)).isEqualTo(10L);
    assertThat(kept(BigInteger.ONE.shiftLeft(63))).isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(kept(new BigDecimal("7"))).isEqualTo(7L);
    assertThat(kept(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.50"));
    assertThat(kept(new AtomicInteger(5))).isEqualTo(5L);
  }

  /** A float as a double would be 0.10000000149011612. */
  @Test
  void fractionsKeepTheirShortestText() {
    assertThat(kept(0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(kept(0.1f)).isEqualTo(new BigDecimal("0.1"));
    assertThat(kept(1.0)).isEqualTo(new BigDecimal("1.0"));
    assertThat(kept(1e300)).isEqualTo(new BigDecimal("1.0E300"));
  }

  @Test
  void aModelThatIsWrittenAndReadAgainEqualsItself() throws IOException {
    List<Object> numbers =
        List.of(
            1, (short) 2, 3.0f, 0.1, 1e22, Double.MIN_VALUE, BigInteger.TEN, new BigDecimal("1e2"));
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder()
            .tasks(List.of(Map.of("p", 1, "deep", Map.of("numbers", numbers))))
            .additionalProperty("numbers", numbers)
            .additionalProperty("set", new LinkedHashSet<>(numbers))
            .additionalProperty("nothing", null)
            .build();

    CreateJobExecutionRequest again =
        decode(CreateJobExecutionRequest.class, encode(CreateJobExecutionRequest.class, request));

    assertThat(again).isEqualTo(request).hasSameHashCodeAs(request).hasToString(request.toString());
  }

  @Test
  void whateverIsWrittenAsAListIsOne() {
    Iterator<String> names = List.of("a", "b").iterator();
    Iterable<String> once = () -> names;

    assertThat(kept(new LinkedHashSet<>(List.of(1, 2)))).isEqualTo(List.of(1L, 2L));
    assertThat(kept(Map.of("a", once))).isEqualTo(Map.of("a", List.of("a", "b")));
  }

  @Test
  void whatIsGivenIsCopiedAtEveryDepth() {
    List<Object> list = new ArrayList<>(List.of(1));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder().tasks(List.of(map)).build();

    list.add(2);
    map.put("more", true);

    assertThat(request.getTasks()).isEqualTo(List.of(Map.of("list", List.of(1L))));
    assertThatThrownBy(() -> ((List<?>) request.getTasks().get(0).get("list")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aFormOfSeveralIsCopiedToo() throws IOException {
    Map<String, Object> variables = new HashMap<>(Map.of("RETRIES", 3));
    JobExecutionEnvOverride given = JobExecutionEnvOverride.ofMapStringObject(variables);

    variables.put("MORE", true);

    assertThat(given).isEqualTo(decode(JobExecutionEnvOverride.class, "{\"RETRIES\":3}"));
    assertThatThrownBy(() -> JobExecutionEnvOverride.ofMapStringObject(Map.of("A", new byte[1])))
        .hasMessageStartingWith("value.A must be null or a ");
  }

  @Test
  void aNumberThatJsonCannotHoldIsRefusedWithItsPlace() {
    BigInteger huge = BigInteger.TEN.pow(1_000); // Has one digit more than is read.
    for (Number number :
        List.of(
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            huge,
            huge.pow(100),
            new BigDecimal(huge, 7),
            new BigDecimal(huge.pow(100)))) {
      assertThatThrownBy(() -> task(number))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "tasks[1].a[1] must be a number that JSON can hold, which this "
                  + number.getClass().getName()
                  + " is not");
    }
  }

  @Test
  void whatIsNoJsonValueIsRefusedWithItsPlaceAndNotShown() {
    assertThatThrownBy(() -> task(Duration.ofSeconds(42)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tasks[1].a[1] must be null or a Boolean, String, Number, List or Map, and not a"
                + " java.time.Duration");
    assertThatThrownBy(() -> kept(new int[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x must be null or a ");
  }

  @Test
  void aNameThatIsNoTextIsRefused() {
    assertThatThrownBy(() -> task(Map.of(1, true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks[1].a[1] has a name that is no text but a java.lang.Integer");
    assertThatThrownBy(
            () -> CreateJobExecutionRequest.builder().env(Collections.singletonMap(null, "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("env has a name that is no text but null");
    assertThatThrownBy(() -> JobExecutionMetadata.builder().additionalProperty(null, 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }

  @Test
  void whatHasNoEndIsRefused() {
    Map<String, Object> round = new HashMap<>();
    round.put("a", List.of(round));

    assertThatThrownBy(() -> kept(round))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "x\\.a\\[0]\\.a.{90,}\\.\\.\\. is nested deeper than the 255 levels .*");
    assertThatThrownBy(() -> kept(Path.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x[0][0]");
  }

  /** The model itself is a level, too. */
  @Test
  void asDeepAsJsonCanBeIsNotTooDeep() {
    JobExecutionMetadata metadata =
        JobExecutionMetadata.builder().additionalProperty("x", nested(254)).build();

    assertThat(encode(JobExecutionMetadata.class, metadata)).hasSize(254 * 2 + 7);
    assertThatThrownBy(() -> kept(nested(255))).isInstanceOf(IllegalArgumentException.class);
  }

  private static Object nested(int levels) {
    Object value = 1;
    for (int level = 0; level < levels; level++) value = List.of(value);
    return value;
  }

  @Test
  void aNullThatTheDocumentDoesNotAllowIsRefusedWithItsPlace() {
    assertThatThrownBy(
            () ->
                CreateJobExecutionRequest.builder()
                    .env(Collections.singletonMap("REGION", (String) null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("env.REGION must not be null");
    assertThatThrownBy(
            () -> CreateJobExecutionRequest.builder().tasks(Collections.singletonList(null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks[0] must not be null");
    assertThatThrownBy(() -> JobExecutionTask.builder().conditions(Arrays.asList(null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conditions[0] must not be null");
  }

  @Test
  void aNullWhereAllIsAllowedIsKept() {
    assertThat(task(null).build().getTasks())
        .isEqualTo(List.of(Map.of(), Map.of("a", Arrays.asList("b", null))));
    assertThat(CreateJobExecutionRequest.builder().tasks(null).env(null).build())
        .isEqualTo(CreateJobExecutionRequest.builder().build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"tasks\":[{\"p\":1}],\"n\":[1.50]}", "{\"tasks\":[],\"n\":{\"a\":2e3}}"})
  void whatWasReadCanBeGiven(String json) throws IOException {
    CreateJobExecutionRequest read = decode(CreateJobExecutionRequest.class, json);

    assertThat(
            CreateJobExecutionRequest.builder()
                .tasks(read.getTasks())
                .additionalProperty("n", read.getAdditionalProperties().get("n"))
                .build())
        .isEqualTo(read);
  }
}
