package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that breaks off, wherever it does. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class ResetInBodyTest {
  private static final int STEP = 10;

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void isNeverTakenForAPage(ApiVersion version) {
    isNeverTakenForAPage(version, Ending.RESET);
  }

  @Test
  void norIsOneThatEndsOrderly() {
    isNeverTakenForAPage(ApiVersion.V2026_04_28, Ending.FINISH);
  }

  private static void isNeverTakenForAPage(ApiVersion version, Ending ending) {
    try (FaultSite site = FaultSite.of(2, FaultSite.speaking(version))) {
      int[] length = {1};
      for (int at = 0; at < length[0]; at += STEP) {
        int end = at;
        site.script.plan(
            WireRequest::isListing,
            0,
            1,
            genuine -> {
              WireAnswer answer = genuine.answer();
              length[0] = answer.body().length;
              return Reply.of(Bytes.concat(answer.head(), Bytes.first(answer.body(), end)), ending);
            });
        Reading reading = Face.ITERATOR.read(site.list());
        assertThat(reading.ids)
            .hasSizeLessThan(2)
            .isEqualTo(site.ids().subList(0, reading.ids.size()));
        assertThat(reading.failure)
            .as("after %d bytes of %d", end, length[0])
            .isExactlyInstanceOf(TransportException.class)
            .hasMessageStartingWith(
                FaultSite.LISTING + "lost the connection to " + site.front.address());
      }
      assertThat(site.front.accepted()).isEqualTo((length[0] + STEP - 1) / STEP).isGreaterThan(50);
      assertThat(FaultSite.ids(site.list().stream().toList())).isEqualTo(site.ids());
    }
  }
}
