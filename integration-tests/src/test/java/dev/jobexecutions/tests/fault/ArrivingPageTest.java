package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executions are there while the rest of their page is still on its way. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class ArrivingPageTest {
  private static final int ALL = 30;

  private final CountDownLatch read = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void theFirstDoesNotWaitForTheLast(ApiVersion version) {
    try (FaultSite site = FaultSite.of(ALL, client -> client.apiVersion(version))) {
      site.script.plan(WireRequest::isListing, 0, 1, genuine -> held(genuine.answer()));
      Iterator<JobExecution> walk = site.list().iterator();

      List<String> ids = new ArrayList<>(List.of(FaultSite.id(walk.next())));
      read.countDown(); // Before it, the server sends nothing more.
      walk.forEachRemaining(execution -> ids.add(FaultSite.id(execution)));
      assertThat(ids).containsExactlyElementsOf(site.ids());
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void soItIsInAStream(ApiVersion version) {
    try (FaultSite site = FaultSite.of(ALL, client -> client.apiVersion(version))) {
      site.script.plan(WireRequest::isListing, 0, 1, genuine -> held(genuine.answer()));
      List<String> ids =
          site.list().summaries().stream()
              .peek(execution -> read.countDown())
              .map(FaultSite::id)
              .toList();
      assertThat(ids).containsExactlyElementsOf(site.ids());
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void nothingIsLostOrRepeatedWhereThePageBreaksOff(ApiVersion version) {
    try (FaultSite site =
        FaultSite.of(ALL, client -> client.apiVersion(version).retries(Retries.standard()))) {
      site.spoil(0, 1, BrokenConnection.RESET_IN_BODY);
      List<String> ids = new ArrayList<>();
      for (JobExecution execution : site.list()) ids.add(FaultSite.id(execution));
      assertThat(ids).containsExactlyElementsOf(site.ids());
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void withoutARetryTheWalkFailsBehindWhatCameAndGoesOnThere(ApiVersion version) {
    try (FaultSite site = FaultSite.of(ALL, client -> client.apiVersion(version))) {
      site.spoil(0, 1, BrokenConnection.CLOSED_IN_BODY);
      Iterator<JobExecution> walk = site.list().iterator();
      List<String> ids = new ArrayList<>();

      assertThatThrownBy(() -> walk.forEachRemaining(e -> ids.add(FaultSite.id(e))))
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith(FaultSite.LISTING);
      assertThat(ids).isNotEmpty().hasSizeLessThan(20);
      walk.forEachRemaining(execution -> ids.add(FaultSite.id(execution)));
      assertThat(ids).containsExactlyElementsOf(site.ids());
    }
  }

  /** Sends half of the page, and the rest once its first execution was read. */
  private Reply held(WireAnswer answer) {
    return out -> {
      byte[] half = answer.halfBody();
      out.write(answer.withHeaders(answer.headers() + "Connection: close\r\n").head());
      out.write(half);
      out.flush();
      await();
      out.write(answer.body(), half.length, answer.body().length - half.length);
      return Ending.KEEP;
    };
  }

  private void await() {
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
