package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlaxelServerExtensionTest {
  private static final BlaxelServer.Builder SEEDED =
      BlaxelServer.builder().executions(executions(2));

  @Test
  void aStaticFieldRunsOneServerForTheClassAndItsNestedClasses() {
    PerClass.SERVERS.clear();
    TestRuns.run(PerClass.class, 5);

    assertThat(PerClass.SERVERS).hasSize(7);
    assertThat(new HashSet<>(PerClass.SERVERS)).hasSize(1);
    assertIsClosed(PerClass.SERVERS.get(0));
    assertThatThrownBy(PerClass.blaxel::server)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RegisterExtension");
  }

  @Test
  void aFieldOfTheInstanceRunsOneServerForEachTest() {
    PerTest.SERVERS.clear();
    TestRuns.run(PerTest.class, 4);

    assertThat(new HashSet<>(PerTest.SERVERS)).hasSize(4);
    PerTest.SERVERS.forEach(BlaxelServerExtensionTest::assertIsClosed);
  }

  @Test
  void aFieldOfAnInstanceThatAllTestsShareRunsOneServer() {
    SharedInstance.SERVERS.clear();
    TestRuns.run(SharedInstance.class, 3);

    assertThat(SharedInstance.SERVERS).hasSize(3);
    assertThat(new HashSet<>(SharedInstance.SERVERS)).hasSize(1);
    assertIsClosed(SharedInstance.SERVERS.get(0));
  }

  @Test
  void otherParametersAreLeftToOthers() {
    TestRuns.of(OtherParameter.class)
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(1).failed(1));
  }

  private static void assertIsClosed(BlaxelServer server) {
    assertThatThrownBy(() -> get(server, LISTING)).isInstanceOf(UncheckedIOException.class);
  }

  static class PerClass {
    static final List<BlaxelServer> SERVERS = new ArrayList<>();

    @RegisterExtension static final BlaxelServerExtension blaxel = BlaxelServerExtension.of(SEEDED);

    @BeforeAll
    static void before(BlaxelServer server) {
      SERVERS.add(server);
    }

    @AfterAll
    static void after(BlaxelServer server) {
      SERVERS.add(server);
    }

    @RepeatedTest(2)
    void startsFresh(BlaxelServer server) {
      SERVERS.add(server);
      assertThat(server.requestCount()).isZero();
      assertThat(ids(get(blaxel.server(), LISTING))).containsExactly("exec-1", "exec-0");
      server.remove("exec-0");
      server.respondNext(CannedResponse.status(500));
    }

    @Nested
    class Inner {
      @RepeatedTest(2)
      void startsFresh(BlaxelServer server) {
        PerClass.this.startsFresh(server);
      }
    }

    @Nested
    class Another {
      @Test
      void startsFresh(BlaxelServer server) {
        PerClass.this.startsFresh(server);
        assertThat(blaxel.baseUrl()).isEqualTo(server.baseUrl());
      }
    }
  }

  static class PerTest {
    static final List<BlaxelServer> SERVERS = new ArrayList<>();

    @RegisterExtension final BlaxelServerExtension blaxel = BlaxelServerExtension.create();

    @BeforeEach
    void add(BlaxelServer server) {
      server.add(execution("exec-mine", null));
    }

    @RepeatedTest(2)
    void startsFresh(BlaxelServer server) {
      SERVERS.add(server);
      assertThat(ids(get(blaxel.server(), LISTING))).containsExactly("exec-mine");
    }

    @Nested
    class Inner {
      @RepeatedTest(2)
      void startsFresh(BlaxelServer server) {
        PerTest.this.startsFresh(server);
      }
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedInstance {
    static final List<BlaxelServer> SERVERS = new ArrayList<>();

    @RegisterExtension final BlaxelServerExtension blaxel = BlaxelServerExtension.of(SEEDED);

    @RepeatedTest(3)
    void startsFresh() {
      SERVERS.add(blaxel.server());
      assertThat(ids(get(blaxel.server(), LISTING))).hasSize(2);
      blaxel.server().clear();
    }
  }

  static class OtherParameter {
    @RegisterExtension static final BlaxelServerExtension blaxel = BlaxelServerExtension.create();

    @Test
    void needsAText(String text) {
      assertThat(text).isNull();
    }
  }
}
