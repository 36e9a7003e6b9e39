package dev.jobexecutions.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs of tests within a test, to see what an extension does in them. */
final class TestRuns {
  private TestRuns() {}

  static EngineTestKit.Builder of(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(classes)
                .map(each -> selectClass(each))
                .toArray(DiscoverySelector[]::new));
  }

  /** Runs the tests of a class, so many as there have to be, none of which may fail. */
  static void run(Class<?> tests, int count) {
    run(of(tests), count);
  }

  static void run(EngineTestKit.Builder tests, int count) {
    tests
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.started(count).succeeded(count));
  }
}
