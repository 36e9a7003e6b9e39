package dev.jobexecutions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are whole, and how little it costs to find out. */
class NumberTest {
  private static final JsonAdapter<BigInteger> INTEGER =
      JsonAdapters.moshi().adapter(BigInteger.class);

  @ParameterizedTest
  @ValueSource(strings = {"1e-10000000", "-1e-2147483647", "0.5", "1.5", "10e-2"})
  void aFractionIsRefusedAtOnce(String json) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> INTEGER.fromJson(json)).isInstanceOf(JsonDataException.class));
  }

  @Test
  void aWholeNumberCanBeWrittenAsAFraction() throws IOException {
    assertThat(INTEGER.fromJson("1.0")).isEqualTo(BigInteger.ONE);
    assertThat(INTEGER.fromJson("10e-1")).isEqualTo(BigInteger.ONE);
    assertThat(INTEGER.fromJson("0e-10000000")).isEqualTo(BigInteger.ZERO);
  }
}
