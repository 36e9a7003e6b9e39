package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.JobExecutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads that share one client, and a server that spoils one answer of eight. */
@ExtendWith(LeakCheck.class)
class SharedClientTest {
  private static final int THREADS = 64;
  private static final String GROWING = "growing-job";

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  @Timeout(60)
  void noAnswerIsWrong(ApiVersion version, TestReporter reporter) throws Exception {
    share(version, Duration.ofSeconds(1), reporter);
  }

  /** The same for a minute, see {@code CONTRIBUTING.md}. */
  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  @Timeout(180)
  @Tag("soak")
  void noneIsWrongInAMinute(ApiVersion version, TestReporter reporter) throws Exception {
    share(version, Duration.ofMinutes(1), reporter);
  }

  private static void share(ApiVersion version, Duration duration, TestReporter reporter)
      throws Exception {
    RandomFaults faults = new RandomFaults(8);
    try (FaultSite site = FaultSite.spoiling(faults, version, 100, GROWING)) {
      JobExecutions growing = site.blaxel.job(GROWING);
      Traffic traffic = new Traffic(site.job, site.backend.executions(FaultSite.JOB), growing);
      long end = System.nanoTime() + duration.toNanos();
      ExecutorService users = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int user = 0; user < THREADS; user++) {
          Random random = new Random(user);
          all.add(
              users.submit(
                  () -> {
                    do traffic.act(random);
                    while (System.nanoTime() < end);
                  }));
        }
        for (Future<?> one : all) join(one);
      } finally {
        users.shutdownNow();
      }
      assertThat(FaultSite.ids(site.backend.executions(GROWING)))
          .containsExactlyInAnyOrderElementsOf(traffic.started.values());
      assertThat(faults.spoilt()).isPositive();
      reporter.publishEntry(
          Map.of(
              "requests", String.valueOf(site.front.receivedCount()),
              "spoilt", String.valueOf(faults.spoilt()),
              "connections", String.valueOf(site.front.accepted()),
              "answers", traffic.answers.toString(),
              "walks", traffic.walks.toString(),
              "failures", traffic.failures.toString(),
              "started", String.valueOf(traffic.started.size())));
    }
  }

  private static void join(Future<?> user) throws InterruptedException {
    try {
      user.get();
    } catch (ExecutionException e) {
      throw new AssertionError("of one of " + THREADS + " threads", e.getCause());
    }
  }
}
