package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int THREADS = 16;
  private static final int REQUESTS = 25;

  @Test
  void answersManyThreadsAtOnce() throws Exception {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(1_000)).start()) {
      inThreads(
          thread -> {
            for (int i = 0; i < REQUESTS; i++) {
              int offset = 37 * thread + i;
              assertThat(ids(get(server, LISTING + "?limit=1&offset=" + offset)))
                  .containsExactly("exec-" + (999 - offset));
            }
          });

      assertThat(server.requests())
          .extracting(ReceivedRequest::number)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, THREADS * REQUESTS).boxed().toList());
    }
  }

  @Test
  void showsEachRequestOneStateWhileOthersChangeTheList() throws Exception {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(50)).start()) {
      inThreads(
          thread -> {
            for (int i = 0; i < REQUESTS; i++) {
              String id = "new-" + thread + "-" + i;
              server.add(execution(id, "2026-06-01T12:00:00Z"));
              List<String> listed = ids(get(server, LISTING + "?limit=100"));
              assertThat(new HashSet<>(listed)).hasSameSizeAs(listed).contains(id);
              assertThat(server.remove(id)).isTrue();
            }
          });

      assertThat(server.executions("job")).hasSize(50);
    }
  }

  private interface Work {
    void run(int thread) throws Exception;
  }

  private static void inThreads(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        tasks.add(
            () -> {
              work.run(thread);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) done.get();
    } finally {
      threads.shutdownNow();
    }
  }
}
