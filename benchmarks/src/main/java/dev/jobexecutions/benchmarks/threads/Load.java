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
 * @param leastWarmUp how long a few of them call at least before anything is measured
 * @param measured how long they call while it is
 */
record Load(
    Contender contender,
    String baseUrl,
    int pageSize,
    int callers,
    boolean virtual,
    Duration leastWarmUp,
    Duration measured) {

  /** Where more threads call, the compiler gets little of two processors. */
  private static final int FEW = 2;

  /** How often the least time of a warm-up the longest one takes. */
  private static final int LONGEST = 6;

  private static final double SECOND = 1e9;

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
        leastWarmUp.toString(),
        measured.toString());
  }

  /**
   * Lets a few threads call until the JVM's compiler is through, which would be what is measured
   * otherwise.
   *
   * @return how many calls a second they got done in the least time of a warm-up
   */
  double warmUp() throws IOException, InterruptedException {
    try (Callers few = callers(Math.min(callers, FEW))) {
      long start = System.nanoTime();
      Thread.sleep(leastWarmUp.toMillis());
      double rate = few.answered() * SECOND / (System.nanoTime() - start);
      new JitCompiler().awaitQuiet(leastWarmUp.multipliedBy(LONGEST - 1));
      return rate;
    }
  }

  /** Starts the callers and returns them once all have their connections. */
  Callers settledCallers() throws InterruptedException {
    Callers all = callers(callers);
    Thread.sleep(measured.toMillis() / 2);
    return all;
  }

  private Callers callers(int count) {
    ThreadFactory threads = virtual ? VirtualThreads.factory() : Thread::new;
    return new Callers(contender.client(baseUrl), pageSize, count, threads);
  }
}
