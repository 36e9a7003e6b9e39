package dev.jobexecutions.testsupport;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of tests in a process of its own, which {@link SecretScanTest} looks at. */
final class LeakyRun {
  private static final String SECRET = PlantedSecret.MARKER;

  private LeakyRun() {}

  public static void main(String[] arguments) {
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(Leaky.class))
                  .build());
    }
  }

  static final class Leaky {
    @Test
    void logs() {
      System.getLogger("dev.jobexecutions.client").log(System.Logger.Level.TRACE, "a {0}", SECRET);
    }

    @Test
    void logsCause() {
      System.getLogger("okhttp3.any")
          .log(System.Logger.Level.TRACE, "b", new Exception(new Exception(SECRET)));
    }

    @Test
    void prints() {
      System.out.print("c " + SECRET);
    }

    @Test
    void complains() {
      System.err.println("d " + SECRET);
    }

    @Test
    void fails() {
      throw new IllegalStateException(new Exception("e " + SECRET));
    }

    @Test
    void catches() {
      try {
        PlantedSecret.assertNotIn("f", SECRET);
      } catch (AssertionError e) {
        System.err.println("caught");
      }
    }
  }
}
