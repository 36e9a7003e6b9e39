package dev.jobexecutions.testsupport;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Fails a run of tests in the course of which a {@linkplain PlantedSecret planted secret} came into
 * a log, to standard output or error, into the failure of a test, or into the message of an
 * exception that the project's own code made. JUnit finds it by itself. The system property {@code
 * secret.scan=false} turns it off, for tools that make a run of each test.
 */
public final class SecretScan implements LauncherSessionListener, TestExecutionListener {
  private static final boolean OFF = "false".equals(System.getProperty("secret.scan"));

  private volatile String test = "no test";

  private final Leaks leaks = new Leaks(() -> test);
  private final LogScan logs = new LogScan(leaks);
  private final ThrownScan thrown = new ThrownScan(leaks);

  /** For JUnit. */
  public SecretScan() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (OFF) return;
    session.getLauncher().registerTestExecutionListeners(this);
    logs.start();
    thrown.start();
  }

  // Not any earlier: what runs the tests replaces the streams too.
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    System.setOut(new OutputScan(System.out, "standard output", leaks));
    System.setErr(new OutputScan(System.err, "standard error", leaks));
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    test = identifier.getUniqueId();
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    result
        .getThrowable()
        .ifPresent(failure -> leaks.search("the failure of a test", Trace.of(failure)));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (System.out instanceof OutputScan out) {
      out.searchLine();
      System.setOut(out.stream());
    }
    if (System.err instanceof OutputScan err) {
      err.searchLine();
      System.setErr(err.stream());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (OFF) return;
    logs.stop();
    thrown.stop();
    leaks.assertNone();
  }
}
