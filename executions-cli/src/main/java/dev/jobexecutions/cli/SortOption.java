package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionSort;
import java.util.function.BiFunction;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** In which order the server is to list. */
@Command
final class SortOption {
  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "createdAt:desc (the newest first), createdAt:asc, name:asc or name:desc. Needs"
              + " --api-version 2026-04-28.")
  @Nullable
  private JobExecutionSort sort;

  void check(JobCommand command) {
    if (sort != null) command.requireCursors("--sort");
  }

  /**
   * Returns the listing in this order.
   *
   * @param sorting how such a listing is sorted
   */
  <L> L order(L listing, BiFunction<L, JobExecutionSort, L> sorting) {
    return sort == null ? listing : sorting.apply(listing, sort);
  }

  boolean isByTime() {
    return sort == null
        || sort.equals(JobExecutionSort.CREATED_AT_DESC)
        || sort.equals(JobExecutionSort.CREATED_AT_ASC);
  }
}
