package dev.jobexecutions.benchmarks.threads;

import dev.jobexecutions.benchmarks.contender.Contender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * What a child has to do, as it is told in its arguments.
 *
 * @param contender whose client is called
 * @param baseUrl where the API is
 * @param pageSize how many executions each call asks for
 * @param callers how many threads share the client
 * @param virtual whether these are virtual threads
 * @param warmUp how long they call at least before anything is measured
 * @param measured how long they call while it is
 */
record Load(
    Contender contender,
    String baseUrl,
    int pageSize,
    int callers,
    boolean virtual,
    Duration warmUp,
    Duration measured) {

  private static final int WARM_CALLS = 5_000;
  private static final long MOST_WARM_UP_NANOS = Duration.ofSeconds(20).toNanos();

  static Load of(String... arguments) throws IOException {
    return new Load(
        Contender.of(arguments[0]),
        arguments[1],
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Boolean.parseBoolean(arguments[4]),
        Duration.parse(arguments[5]),
        Duration.parse(arguments[6]));
  }

  List<String> arguments() {
    return List.of(
        contender.label(),
        baseUrl,
        Integer.toString(pageSize),
        Integer.toString(callers),
        Boolean.toString(virtual),
        warmUp.toString(),
        measured.toString());
  }

  /**
   * Starts the callers and returns them when they are warm: a busy machine does not get far in the
   * time alone, and would have its compiler measured.
   */
  Callers warmCallers() throws IOException, InterruptedException {
    ThreadFactory threads = virtual ? VirtualThreads.factory() : Thread::new;
    Callers started = new Callers(contender.client(baseUrl), pageSize, callers, threads);
    long start = System.nanoTime();
    do {
      Thread.sleep(warmUp.toMillis());
    } while (started.answered() < WARM_CALLS && System.nanoTime() - start < MOST_WARM_UP_NANOS);
    return started;
  }
}
