package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's clock is set, forward or back, while the server's goes on. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class ClockJumpTest {
  private final JumpyClock clock = new JumpyClock(Instant.parse("2026-07-01T09:30:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"PT3H", "-PT3H", "P4000D", "-P4000D"})
  void aWalkWithAccessTokensGoesOn(String jump) {
    try (FaultSite site = siteWithTokens()) {
      jumpAtListing(site, 2, jump);
      Reading reading = Face.ITERATOR.read(site.list().pageSize(7));
      assertThat(reading.failure).isNull();
      assertThat(reading.ids).isEqualTo(site.ids());
    }
  }

  /** The client thinks then that the token is good for hours, and the server knows better. */
  @ParameterizedTest
  @ValueSource(strings = {"-PT3H", "-P4000D"})
  void aTokenThatEndsAfterTheClockWasSetBackIsReplaced(String jump) {
    try (FaultSite site = siteWithTokens()) {
      jumpAtListing(site, 2, jump);
      site.script.plan(
          WireRequest::isListing,
          1,
          1,
          genuine -> {
            site.backend.expireTokens();
            return Reply.last(genuine.answer());
          });
      Reading reading = Face.ITERATOR.read(site.list().pageSize(7).prefetch(0));
      assertThat(reading.failure).isNull();
      assertThat(reading.ids).isEqualTo(site.ids());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H", "-P4000D"})
  void aWaitStillSeesTheEnd(String jump) {
    try (FaultSite site = site(server -> server.job(FaultSite.JOB), client -> client)) {
      RunningExecution run =
          site.job.start(
              CreateJobExecutionRequest.builder().tasks(List.of(Map.of("file", "a.csv"))).build());
      site.script.plan(
          request -> request.method().equals("GET"),
          1,
          1,
          genuine -> {
            clock.jump(Duration.parse(jump));
            return Reply.last(genuine.answer());
          });
      site.script.plan(
          request -> request.method().equals("GET"),
          1,
          Integer.MAX_VALUE,
          genuine -> {
            site.clock.advance(Duration.ofMinutes(10));
            return Reply.last(genuine.answer());
          });
      JobExecution end = run.await(Duration.ofHours(10));
      assertThat(end.getMetadata().getId()).isEqualTo(run.id());
      assertThat(end.getStatus()).isNotNull();
    }
  }

  private void jumpAtListing(FaultSite site, int after, String jump) {
    site.script.plan(
        WireRequest::isListing,
        after,
        1,
        genuine -> {
          clock.jump(Duration.parse(jump));
          return Reply.last(genuine.answer());
        });
  }

  private FaultSite siteWithTokens() {
    return site(
        server -> server.seed(FaultSite.seed(40)).clientCredentials("id", "planted-secret"),
        client -> client.clientCredentials("id", "planted-secret"));
  }

  private FaultSite site(
      UnaryOperator<BlaxelServer.Builder> serving,
      UnaryOperator<BlaxelExecutions.Builder> settings) {
    return FaultSite.serving(serving, client -> settings.apply(client).time(clock, clock::sleep));
  }
}
