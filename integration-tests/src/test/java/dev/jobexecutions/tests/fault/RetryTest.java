package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.RateLimitedException;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that go away, for a client that tries again, and storms that do not. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class RetryTest {
  private static final int ATTEMPTS = 4;
  private static final Duration MOMENT = Duration.ofMillis(1);

  @ParameterizedTest
  @MethodSource("passingFaults")
  void aFaultThatPassesIsNotNoticed(Fault fault) {
    try (FaultSite site = site(fault)) {
      site.spoil(0, ATTEMPTS - 1, fault);
      assertThat(FaultSite.ids(site.list().stream().toList())).isEqualTo(site.ids());
      // The last page shows that it is the last by itself.
      assertThat(site.front.received()).hasSize(ATTEMPTS);
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void aStormIsGivenUpWithItsOwnName(Fault fault) {
    try (FaultSite site = site(fault)) {
      site.spoil(fault);
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(fault.failure())
          .hasMessageContaining("failed after " + ATTEMPTS + " attempts: ")
          .hasMessageContaining(fault.complaint());
      assertThat(site.front.received()).hasSize(ATTEMPTS);
    }
  }

  @ParameterizedTest
  @EnumSource(WrongBody.class)
  void whatWasAnsweredWronglyIsNotAskedForAgain(WrongBody fault) {
    try (FaultSite site = site(fault)) {
      site.spoil(fault);
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(fault.failure());
      assertThat(site.front.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("everyFace")
  void aWalkGoesOnAsIfNothingWere(ApiVersion version, Face face, Fault fault) {
    try (FaultSite site = FaultSite.of(40, client -> retrying(fault, version, client))) {
      int requests = requestsOfWalk(site, face);
      site.spoil(2, 2, fault);
      assertThat(requestsOfWalk(site, face)).isEqualTo(requests + 2);
    }
  }

  private static int requestsOfWalk(FaultSite site, Face face) {
    int before = site.front.receivedCount();
    Reading reading = face.read(site.list().pageSize(7).prefetch(0));
    assertThat(reading.failure).isNull();
    assertThat(reading.ids).isEqualTo(site.ids());
    return site.front.receivedCount() - before;
  }

  @Test
  void aPauseThatTheServerAsksForIsMade() {
    try (FaultSite site = site(Overload.TOO_MANY_REQUESTS_FOR_A_WHILE)) {
      Instant start = site.clock.instant();
      site.spoil(0, 2, Overload.TOO_MANY_REQUESTS_FOR_A_WHILE);
      assertThat(site.list()).isNotEmpty();
      assertThat(Duration.between(start, site.clock.instant()))
          .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(30));
    }
  }

  @Test
  void onePauseBeyondTheDeadlineEndsTheCallAtOnce() {
    try (FaultSite site = site(Overload.TOO_MANY_REQUESTS)) {
      Instant start = site.clock.instant();
      site.script.plan(
          WireRequest::isListing,
          0,
          Integer.MAX_VALUE,
          genuine -> Reply.last(WireAnswer.status(429, "Retry-After: 412000\r\n")));
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(RateLimitedException.class)
          .hasMessageContaining("412000 s");
      assertThat(site.clock.instant()).isEqualTo(start);
      assertThat(site.front.received()).hasSize(1);
    }
  }

  @Test
  void aStormEndsWithTheDeadlineHoweverManyAttemptsAreLeft() {
    try (FaultSite site =
        FaultSite.of(
            1,
            client ->
                client
                    // Longer ones of our own could end a moment before the deadline, in which the
                    // last attempt has no time to be refused.
                    .retries(Retries.standard().attempts(100).pauses(MOMENT, MOMENT))
                    .retryBudget(1_000)
                    .callTimeout(Duration.ofMinutes(1)))) {
      Instant start = site.clock.instant();
      site.spoil(Overload.TOO_MANY_REQUESTS_FOR_A_WHILE);
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(RateLimitedException.class);
      assertThat(Duration.between(start, site.clock.instant()))
          .isLessThanOrEqualTo(Duration.ofMinutes(1));
      assertThat(site.front.receivedCount()).isBetween(8, 9);
    }
  }

  @Test
  void aLongStormCostsTheBudgetAndThenOneRequestACall() {
    try (FaultSite site = FaultSite.of(1, client -> client.retries(Retries.standard()))) {
      site.spoil(Overload.UNAVAILABLE);
      for (int call = 0; call < 100; call++) {
        Throwable unused = catchThrowable(() -> site.list().iterator().next());
      }
      assertThat(site.front.receivedCount()).isEqualTo(100 + 50);
    }
  }

  @Test
  void aServerThatComesUpBetweenTwoAttemptsIsNotMissed() {
    FaultSite[] site = new FaultSite[1];
    try (FaultSite opened =
        FaultSite.keepingConnections(
            40,
            client ->
                client
                    .retries(Retries.standard())
                    .time(
                        Clock.systemUTC(),
                        pause -> {
                          site[0].front.restart();
                          return CompletableFuture.completedFuture(pause);
                        }))) {
      site[0] = opened;
      int[] listings = {0};
      opened.script.plan(
          WireRequest::isListing,
          2,
          1,
          genuine -> {
            listings[0]++;
            opened.front.stop();
            return Reply.none(Ending.RESET);
          });
      Reading reading = Face.ITERATOR.read(opened.list().pageSize(7).prefetch(0));
      assertThat(reading.failure).isNull();
      assertThat(reading.ids).isEqualTo(opened.ids());
      assertThat(listings[0]).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatIsRefusedEveryTimeIsGivenUp() {
    try (FaultSite site = FaultSite.of(1, client -> client.retries(Retries.standard()))) {
      site.front.stop();
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageContaining("cannot connect to " + site.front.address());
      assertThat(site.clock.sleeps()).hasSize(ATTEMPTS - 1);
    }
  }

  private static FaultSite site(Fault fault) {
    return FaultSite.of(1, client -> retrying(fault, ApiVersion.V2026_04_28, client));
  }

  private static BlaxelExecutions.Builder retrying(
      Fault fault, ApiVersion version, BlaxelExecutions.Builder client) {
    return FaultSite.meeting(fault, version)
        .apply(client)
        .retries(Retries.standard().attempts(ATTEMPTS));
  }

  /** Silence takes as long as it is waited for, so that one kind of it has to do. */
  static Stream<Fault> passingFaults() {
    return Stream.concat(
        Arrays.stream(BrokenConnection.values())
            .filter(fault -> !fault.isSilence() || fault == BrokenConnection.STALLED_IN_HEADERS),
        Arrays.stream(Overload.values()));
  }

  static Stream<Arguments> everyFace() {
    return Stream.of(ApiVersion.values())
        .flatMap(
            version ->
                Stream.of(Face.values())
                    .flatMap(
                        face ->
                            Stream.of(BrokenConnection.RESET_IN_BODY, Overload.UNAVAILABLE)
                                .map(fault -> Arguments.of(version, face, fault))));
  }
}
