package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is left of a server where a constructor that was given it fails. */
class FailedConstructionTest {
  @Test
  void theServerIsClosedThoughTheConstructorFails() {
    ConstructorFails.servers.clear();
    TestRuns.of(ConstructorFails.class).execute();

    assertThat(ConstructorFails.servers).hasSize(1);
    assertThatThrownBy(() -> get(ConstructorFails.servers.get(0), LISTING))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(ConstructorFails.blaxel::server)
        .hasMessageContaining("no BlaxelServer is running");
  }

  @Test
  void whatAConstructorThatFailsDidIsForgotten() {
    OneConstructorFails.constructed = 0;
    TestRuns.of(OneConstructorFails.class)
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(3).succeeded(2).failed(1));
  }

  private static BlaxelServerExtension extension() {
    return BlaxelServerExtension.of(
        BlaxelServer.builder().executions(List.of(execution("exec-built", null))));
  }

  static class OneConstructorFails {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();
    static int constructed;

    OneConstructorFails(BlaxelServer server) {
      if (constructed++ > 0) return;
      server.add(execution("exec-lost", null));
      server.respondNext(CannedResponse.status(503));
      throw new IllegalStateException("not today");
    }

    @RepeatedTest(3)
    void test(BlaxelServer server) {
      assertThat(server.responsesLeft()).isEmpty();
      assertThat(ids(get(server, LISTING))).containsExactly("exec-built");
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class ConstructorFails {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();
    static final List<BlaxelServer> servers = new ArrayList<>();

    ConstructorFails(BlaxelServer server) {
      servers.add(server);
      throw new IllegalStateException("not today");
    }

    @Test
    void test() {}
  }
}
