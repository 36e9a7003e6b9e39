package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.client.ServerErrorException;
import dev.jobexecutions.client.TransportException;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that were kept for the next request, and are no good when it comes. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class KeepAliveTest {
  private static final int COUNT = 40;

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aGoodConnectionServesAWholeWalk(ApiVersion version) {
    try (FaultSite site = site(version)) {
      assertThat(walk(site)).isEqualTo(site.ids());
      assertThat(site.front.accepted()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("endings")
  void aStaleOneCostsAConnectionAndNothingElse(ApiVersion version, Ending ending) {
    try (FaultSite site = site(version)) {
      endAfterListing(site, Integer.MAX_VALUE, ending);
      assertThat(walk(site)).isEqualTo(site.ids());
      assertThat(site.front.accepted()).isGreaterThanOrEqualTo(COUNT / 8);
    }
  }

  /** Where calls are further apart than the server keeps connections, each of them meets one. */
  @ParameterizedTest
  @MethodSource("endings")
  void howeverManyAreStaleTheBudgetLasts(ApiVersion version, Ending ending) {
    try (FaultSite site = siteWithOneRetry(version)) {
      endAfterListing(site, Integer.MAX_VALUE, ending);
      assertThat(walk(site)).isEqualTo(site.ids());
    }
  }

  /** It shows as well as a success that the server is there. */
  @ParameterizedTest
  @MethodSource("endings")
  void aFinalRefusalGivesBackWhatAStaleOneTook(ApiVersion version, Ending ending) {
    try (FaultSite site = siteWithOneRetry(version)) {
      endAfterListing(site, 1, ending);
      assertThat(site.list().limit(1)).hasSize(1);
      assertThat(catchThrowable(() -> site.job.get("none"))).isInstanceOf(NotFoundException.class);

      site.backend.respondNext(CannedResponse.status(503));
      assertThat(site.job.find(site.ids().get(0))).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("endings")
  void aRefusalThatMayPassGivesNothingBack(ApiVersion version, Ending ending) {
    try (FaultSite site = siteWithOneRetry(version)) {
      endAfterListing(site, 1, ending);
      assertThat(site.list().limit(1)).hasSize(1);

      site.backend.respondNext(CannedResponse.status(503));
      assertThat(catchThrowable(() -> site.job.get(site.ids().get(0))))
          .isInstanceOf(ServerErrorException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("endings")
  void aStartOnAStaleOneIsNoSecondStart(ApiVersion version, Ending ending) {
    try (FaultSite site = site(version)) {
      endAfterListing(site, 1, ending);
      assertThat(site.list().limit(1)).hasSize(1);
      RunningExecution run =
          site.job.start(
              CreateJobExecutionRequest.builder().tasks(List.of(Map.of("file", "a.csv"))).build());
      assertThat(site.ids()).hasSize(COUNT + 1).contains(run.id());
    }
  }

  /** Even what OkHttp would do by itself is a retry. */
  @ParameterizedTest
  @MethodSource("endings")
  void withoutRetriesItIsAFailure(ApiVersion version, Ending ending) {
    try (FaultSite site = FaultSite.keepingConnections(COUNT, FaultSite.speaking(version))) {
      endAfterListing(site, 1, ending);
      Iterator<JobExecution> iterator = site.list().pageSize(8).prefetch(0).iterator();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 8; i++) ids.add(FaultSite.id(iterator.next()));
      assertThat(catchThrowable(iterator::hasNext))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith(
              FaultSite.LISTING + "lost the connection to " + site.front.address());
      iterator.forEachRemaining(execution -> ids.add(FaultSite.id(execution)));
      assertThat(ids).isEqualTo(site.ids());
    }
  }

  private static void endAfterListing(FaultSite site, int times, Ending ending) {
    site.script.plan(
        WireRequest::isListing, 0, times, genuine -> Reply.of(genuine.answer().bytes(), ending));
  }

  private static List<String> walk(FaultSite site) {
    return FaultSite.ids(site.list().pageSize(8).prefetch(0).stream().toList());
  }

  private static FaultSite siteWithOneRetry(ApiVersion version) {
    return FaultSite.keepingConnections(
        COUNT, client -> client.apiVersion(version).retries(Retries.standard()).retryBudget(1));
  }

  private static FaultSite site(ApiVersion version) {
    return FaultSite.keepingConnections(
        COUNT, client -> client.apiVersion(version).retries(Retries.standard()));
  }

  static Stream<Arguments> endings() {
    return Stream.of(ApiVersion.values())
        .flatMap(
            version ->
                Stream.of(Ending.FINISH, Ending.RESET).map(end -> Arguments.of(version, end)));
  }
}
