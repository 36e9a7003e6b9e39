package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.ExecutionProgress;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.client.StillRunningException;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Waits for executions: shows on standard error how far they come, and writes what became of them
 * to standard output.
 */
final class Wait {
  /** A pause that is longer than this ends a wait, however long that may last. */
  private static final Duration DAY = Duration.ofDays(1);

  private final Surroundings surroundings;
  private final OutputFormat output;
  private final Outage outage;
  private final Function<List<RunningExecution>, String> hint;

  /**
   * @param outage what is to show with the progress
   * @param hint says how those that go on can be waited for again
   */
  Wait(
      Surroundings surroundings,
      OutputFormat output,
      Outage outage,
      Function<List<RunningExecution>, String> hint) {
    this.surroundings = surroundings;
    this.output = output;
    this.outage = outage;
    this.hint = hint;
  }

  /**
   * Waits until all have ended, and returns what they came to, in their order. Those that had not
   * ended when the time ran out are there as they were seen last.
   */
  Waited forAll(List<RunningExecution> runs, Duration atMost) throws IOException {
    return print(await(runs, atMost, false));
  }

  /** As {@link #forAll}, but only until one has ended. Returns that one where there is one. */
  Waited forAny(List<RunningExecution> runs, Duration atMost) throws IOException {
    return print(await(runs, atMost, true));
  }

  private Waited await(List<RunningExecution> runs, Duration atMost, boolean any) {
    try (ProgressView view = ProgressView.of(surroundings, runs)) {
      outage.shownBy(view);
      List<JobExecution> ended =
          Interruption.during(() -> await(runs, atMost, any, view), () -> interrupted(view, runs));
      return new Waited(ended, false);
    } catch (StillRunningException e) {
      tellOfOthers(e);
      timeIsUp(e, runs, atMost);
      return new Waited(seen(runs), true);
    } catch (BlaxelException e) {
      tellOfOthers(e);
      List<RunningExecution> goOn = unended(runs);
      Set<String> missing = missing(e);
      // Of those that were never seen it is not even known whether they are there.
      goOn.removeIf(run -> !isKnown(run) || missing.contains(run.id()));
      if (goOn.isEmpty()) throw e;
      boolean seen = goOn.stream().allMatch(run -> run.lastSeen().isPresent());
      String words =
          unfinished(
              goOn, runs.size(), seen ? "had not ended when last seen" : "may not have ended");
      throw new UnfinishedException(e, words);
    }
  }

  private static List<JobExecution> await(
      List<RunningExecution> runs, Duration atMost, boolean any, ProgressView view) {
    Consumer<ExecutionProgress> show =
        progress -> view.show(progress.run().id(), progress.execution());
    return any
        ? List.of(endOf(RunningExecution.awaitAnyAsync(runs, atMost, show), view))
        : endOf(RunningExecution.awaitAllAsync(runs, atMost, show), view);
  }

  private static <T> T endOf(CompletableFuture<T> wait, ProgressView view) {
    while (true) {
      try {
        // A second is for the eye: it draws the time that passes, and decides nothing.
        return wait.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        view.tick();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        wait.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The wait was interrupted", e);
      }
    }
  }

  /** A wait for one of several passes over those that are not there. */
  private void tellOfOthers(BlaxelException end) {
    for (Throwable other : end.getSuppressed()) {
      if (other instanceof NotFoundException)
        FailureReport.print(surroundings.err(), Wording.of(other.getMessage()));
    }
  }

  /** Returns the ids of those that are not there, as the API says; a proxy does not know. */
  private static Set<String> missing(BlaxelException end) {
    return Stream.concat(Stream.of(end), Arrays.stream(end.getSuppressed()))
        .filter(NotFoundException.class::isInstance)
        .map(NotFoundException.class::cast)
        .filter(e -> e.code().isPresent() || e.serverMessage().isPresent())
        .flatMap(e -> e.executionId().stream())
        .collect(Collectors.toSet());
  }

  private void timeIsUp(StillRunningException end, List<RunningExecution> runs, Duration atMost) {
    Duration pause = end.retryAfter().orElse(null);
    String after = atMost.isZero() || pause != null ? "" : " after " + HumanTime.duration(atMost);
    if (end.getCause() != null) {
      FailureReport.print(
          surroundings.err(), "The last look failed: " + Wording.of(end.getCause().getMessage()));
    }
    if (pause != null) {
      surroundings
          .err()
          .println(
              "The server asks for a pause of "
                  + HumanTime.duration(pause)
                  + (pause.compareTo(DAY) > 0 && pause.compareTo(atMost) < 0
                      ? ", which is too long to wait for."
                      : ", which is longer than what was left of "
                          + HumanTime.duration(atMost)
                          + "."));
    }
    notEnded(end.stillRunning(), runs.size(), after);
  }

  private void notEnded(List<RunningExecution> goOn, int all, String after) {
    String have = goOn.size() == 1 ? "has" : "have";
    String words =
        goOn.stream().noneMatch(Wait::isKnown)
            ? "Nothing is known of "
                + which(goOn, all, "e")
                + after
                + ", not even whether "
                + (goOn.size() == 1 ? "it is" : "they are")
                + " there."
            : unfinished(goOn, all, have + " not ended" + after);
    surroundings.err().println(words);
  }

  private String unfinished(List<RunningExecution> goOn, int all, String haveNotEnded) {
    return which(goOn, all, "E") + " " + haveNotEnded + ". " + hint.apply(goOn);
  }

  private static String which(List<RunningExecution> some, int all, String firstLetter) {
    return some.size() == 1
        ? firstLetter + "xecution '" + VisibleText.of(some.get(0).id()) + "'"
        : some.size() + " of " + all + " executions";
  }

  /** Whether it was seen, or was started here. */
  private static boolean isKnown(RunningExecution run) {
    return run.lastSeen().isPresent() || run.output().isPresent();
  }

  /** Returns those that are not known to have ended. */
  private static List<RunningExecution> unended(List<RunningExecution> runs) {
    List<RunningExecution> unended = new ArrayList<>(runs);
    unended.removeIf(
        run ->
            run.lastSeen()
                .filter(execution -> Outcome.of(execution) != Outcome.STILL_RUNNING)
                .isPresent());
    return unended;
  }

  private static List<JobExecution> seen(List<RunningExecution> runs) {
    return runs.stream().map(RunningExecution::lastSeen).flatMap(Optional::stream).toList();
  }

  private void interrupted(ProgressView view, List<RunningExecution> runs) {
    view.close();
    Interruption.beginLine(surroundings);
    List<RunningExecution> goOn = unended(runs);
    if (!goOn.isEmpty()) notEnded(goOn, runs.size(), "");
    surroundings.err().flush();
  }

  private Waited print(Waited waited) throws IOException {
    // The exit code tells how it went, to those too who have read enough.
    ItemWriter<JobExecution> writer = new OutlivedWriter<>(writer(waited.executions().size()));
    for (JobExecution execution : waited.executions()) writer.write(execution);
    writer.finish();
    return waited;
  }

  private ItemWriter<JobExecution> writer(int executions) {
    Surroundings around = surroundings;
    return output == OutputFormat.TABLE && executions == 1
        ? new DetailWriter(around.out(), around.terminal(), around.clock().instant())
        : output.writer(
            around.out(), around.terminal(), ExecutionLayout.at(around.clock().instant()));
  }
}
