package dev.jobexecutions.client;

import dev.jobexecutions.testing.BlaxelServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A job that is watched on a clock that stands still unless the test moves it. */
abstract class WatchedJob {
  static final Duration LATER = Duration.ofSeconds(15);

  Site site = Site.stopped(server -> server);
  final List<String> changes = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    site.close();
  }

  void reopen(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.stopped(version, settings);
  }

  void note(ExecutionChange change) {
    changes.add(
        change.kind()
            + " "
            + change.execution().getMetadata().getId()
            + " "
            + change.previousStatus().map(status -> status + " -> ").orElse("")
            + change.execution().getStatus());
  }

  /** Begins a watch, and waits until it has seen what is there. */
  ExecutionWatch watch() throws InterruptedException {
    ExecutionWatch watch = site.job.watch(this::note);
    site.clock.awaitPendingSleeps(1);
    return watch;
  }

  /** Lets the watch look again. */
  void look() throws InterruptedException {
    site.clock.awaitPendingSleeps(1);
    site.clock.advance(LATER);
    site.clock.awaitPendingSleeps(1);
  }
}
