package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Ways to register the extension: inherited, several at once, and without a field. */
class ExtensionRegistrationTest {
  @Test
  void classesThatInheritItHaveAServerEachAtTheSameTime() {
    Inherited.SERVERS.clear();
    TestRuns.run(
        TestRuns.of(One.class, Two.class)
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter(
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"),
        2);

    assertThat(Inherited.SERVERS).hasSize(2);
    assertThatThrownBy(Inherited.blaxel::server).hasMessageContaining("no BlaxelServer is running");
    assertThat(Inherited.SERVERS).allSatisfy(server -> assertThatThrownBy(server::reset));
  }

  @Test
  void classesThatInheritItHaveAServerEachInTurn() {
    EngineTestKit.Builder both = TestRuns.of(Three.class, Four.class);

    TestRuns.run(both, 2);
  }

  @Test
  void needsNoField() {
    TestRuns.run(ByAnnotation.class, 1);
  }

  @Test
  void eachOfSeveralTellsItsOwnServer() {
    TestRuns.run(TwoExtensions.class, 1);
  }

  abstract static class Inherited {
    static final Set<BlaxelServer> SERVERS = ConcurrentHashMap.newKeySet();
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RegisterExtension static final BlaxelServerExtension blaxel = BlaxelServerExtension.create();

    @BeforeEach
    void awaitBothServers() throws Exception {
      BOTH.await(60, TimeUnit.SECONDS);
    }

    @Test
    void hasItsOwnServer(BlaxelServer server) throws Exception {
      SERVERS.add(server);
      server.add(execution("exec-" + getClass().getSimpleName(), null));
      BOTH.await(60, TimeUnit.SECONDS);
      assertThat(ids(get(server, LISTING))).containsExactly("exec-" + getClass().getSimpleName());
      assertThatThrownBy(blaxel::server)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("2 BlaxelServers are running")
          .hasMessageContaining("as a parameter");
      BOTH.await(60, TimeUnit.SECONDS);
    }
  }

  static class One extends Inherited {}

  static class Two extends Inherited {}

  abstract static class InheritedInTurn {
    @RegisterExtension static final BlaxelServerExtension blaxel = BlaxelServerExtension.create();

    @Test
    void hasItsOwnServer(BlaxelServer server) {
      assertThat(blaxel.server()).isSameAs(server);
      server.add(execution("exec-mine", null));
      assertThat(ids(get(server, LISTING))).containsExactly("exec-mine");
    }
  }

  static class Three extends InheritedInTurn {}

  static class Four extends InheritedInTurn {}

  @ExtendWith(BlaxelServerExtension.class)
  static class ByAnnotation {
    @Test
    void takesTheServer(BlaxelServer server) {
      assertThat(get(server, LISTING).statusCode()).isEqualTo(404);
    }
  }

  static class TwoExtensions {
    @RegisterExtension
    static final BlaxelServerExtension one =
        BlaxelServerExtension.of(BlaxelServer.builder().job("job"));

    @RegisterExtension static final BlaxelServerExtension another = BlaxelServerExtension.create();

    @Test
    void asksTheExtensions() {
      assertThat(get(one.server(), LISTING).statusCode()).isEqualTo(200);
      assertThat(get(another.server(), LISTING).statusCode()).isEqualTo(404);
    }
  }
}
