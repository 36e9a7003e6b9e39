package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.client.TransportException;
import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that goes down in the middle of a walk, and comes up again where it was. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class RestartTest {
  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void theSameWalkGoesOnAfterIt(ApiVersion version) {
    try (FaultSite site = site(version)) {
      Iterator<JobExecution> iterator = site.list().pageSize(8).prefetch(0).iterator();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 16; i++) ids.add(FaultSite.id(iterator.next()));
      site.front.stop();
      assertThat(catchThrowable(iterator::hasNext)).isExactlyInstanceOf(TransportException.class);
      site.front.restart();
      iterator.forEachRemaining(execution -> ids.add(FaultSite.id(execution)));
      assertThat(ids).isEqualTo(site.ids());
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void anotherWalkGoesOnFromTheLastPage(ApiVersion version) {
    try (FaultSite site = site(version)) {
      ExecutionPage page = site.list().pageSize(8).pages().iterator().next();
      site.front.stop();
      assertThat(catchThrowable(() -> site.list().iterator().next()))
          .isExactlyInstanceOf(TransportException.class)
          .hasMessageStartingWith(FaultSite.LISTING)
          .hasMessageContaining(" " + site.front.address());
      site.front.restart();
      List<String> ids = new ArrayList<>();
      for (JobExecution execution : page) ids.add(FaultSite.id(execution));
      site.list().startingAt(page.resumeToken()).forEach(one -> ids.add(FaultSite.id(one)));
      assertThat(ids).isEqualTo(site.ids());
    }
  }

  private static FaultSite site(ApiVersion version) {
    return FaultSite.keepingConnections(40, FaultSite.speaking(version));
  }
}
