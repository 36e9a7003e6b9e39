package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.TransportException;
import java.net.UnknownHostException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that cannot be reached at all, or not in the middle of a walk. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class UnreachableTest {
  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aRefusedConnectionIsNamedWithWhatToDo(ApiVersion version) {
    try (FaultSite site = FaultSite.of(1, FaultSite.speaking(version))) {
      site.front.stop();
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith(
              FaultSite.LISTING
                  + "cannot connect to "
                  + site.front.address()
                  + "; check the base URL");
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aConnectionThatIsResetAtOnceIsNamed(ApiVersion version) {
    try (FaultSite site = FaultSite.of(1, FaultSite.speaking(version))) {
      site.front.resetNextConnections(1);
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith(
              FaultSite.LISTING + "lost the connection to " + site.front.address());
      assertThat(site.front.received()).isEmpty();
    }
  }

  @Test
  void anUnknownHostIsNamedWithWhatToDo() {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new UnknownHostException(host + ": planted by the test");
                })
            .build();
    try (BlaxelExecutions blaxel =
        FaultSite.onlyOnce(BlaxelExecutions.builder())
            .baseUrl("https://nowhere.invalid/v0")
            .apiKey("planted-secret")
            .httpClient(http)
            .build()) {
      assertThat(catchThrowable(() -> blaxel.job(FaultSite.JOB).list().iterator().next()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith(
              FaultSite.LISTING
                  + "cannot find the host of nowhere.invalid:443; check the base URL");
      assertThat(http.connectionPool().connectionCount()).isZero();
    }
  }
}
