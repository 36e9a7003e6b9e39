package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class TimeoutsTest {
  private static final Duration MOST = Duration.ofMillis(Integer.MAX_VALUE);

  private static BlaxelExecutions.Builder oneToFourSeconds() {
    return BlaxelExecutions.builder()
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(2))
        .writeTimeout(Duration.ofSeconds(3))
        .callTimeout(Duration.ofSeconds(4));
  }

  @Test
  void eachIsSetInTheHttpClient() {
    BlaxelExecutions.Builder settings = oneToFourSeconds();
    OkHttpClient.Builder client = new OkHttpClient.Builder();
    settings.timeouts.apply(client);
    OkHttpClient made = client.build();

    assertThat(made.connectTimeoutMillis()).isEqualTo(1_000);
    assertThat(made.readTimeoutMillis()).isEqualTo(2_000);
    assertThat(made.writeTimeoutMillis()).isEqualTo(3_000);
    assertThat(made.callTimeoutMillis()).isEqualTo(4_000);
  }

  /** A client is made later than its builder says so, which may have been used again by then. */
  @Test
  void aCopyKeepsAll() {
    BlaxelExecutions.Builder settings = oneToFourSeconds();
    Timeouts copy = settings.timeouts.copy();
    settings
        .connectTimeout(Duration.ZERO)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .callTimeout(Duration.ZERO);

    assertThat(copy)
        .extracting(each -> each.connect, each -> each.read, each -> each.write, each -> each.call)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4));
  }

  @Test
  void theyAreInTheirRange() {
    assertThat(Timeouts.check("readTimeout", MOST)).isEqualTo(MOST);
    assertThat(Timeouts.check("readTimeout", Duration.ZERO)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeouts.check("readTimeout", MOST.plusMillis(1)))
        .withMessage("readTimeout must be 0 to 2147483647 ms, and not PT596H31M23.648S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeouts.check("readTimeout", Duration.ofNanos(-1)));
  }

  @Test
  void lessThanAMillisecondIsNotNoLimit() {
    assertThat(Timeouts.check("readTimeout", Duration.ofNanos(1))).isEqualTo(Duration.ofMillis(1));
    assertThat(Timeouts.check("readTimeout", Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void aCallsOwnComesBeforeTheGivenClientsAndThatBeforeTheStandard() {
    OkHttpClient given = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(7)).build();
    Timeouts timeouts = new Timeouts();

    assertThat(timeouts.call(null)).isEqualTo(Duration.ofMinutes(2));
    assertThat(timeouts.call(given)).isEqualTo(Duration.ofSeconds(7));
    assertThat(timeouts.call(new OkHttpClient())).isEqualTo(Duration.ofMinutes(2));
    timeouts.call = Duration.ofSeconds(1);
    assertThat(timeouts.call(given)).isEqualTo(Duration.ofSeconds(1));
  }
}
