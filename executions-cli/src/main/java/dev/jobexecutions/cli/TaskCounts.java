package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionStats;
import java.math.BigInteger;
import javax.annotation.Nullable;

/**
 * The tasks of an execution in a few words.
 *
 * @param done how many are done, and how many there are: {@code 8/10}
 * @param failed how many of the done ones failed: {@code 1 failed}; empty for none
 * @param remarks what else is out of the ordinary: {@code 2 retried}; mostly empty
 */
record TaskCounts(String done, String failed, String remarks) {
  static TaskCounts of(@Nullable JobExecutionStats stats) {
    if (stats == null) return new TaskCounts("-", "", "");
    // A sum of what a server sent, which no number can turn negative.
    BigInteger done =
        BigInteger.valueOf(count(stats.getSuccess()))
            .add(BigInteger.valueOf(count(stats.getFailure())))
            .add(BigInteger.valueOf(count(stats.getCancelled())));
    Long total = stats.getTotal();
    String cancelled = words(count(stats.getCancelled()), "cancelled");
    String retried = words(count(stats.getRetried()), "retried");
    String separator = cancelled.isEmpty() || retried.isEmpty() ? "" : ", ";
    return new TaskCounts(
        done + "/" + (total == null ? "?" : total),
        words(count(stats.getFailure()), "failed"),
        cancelled + separator + retried);
  }

  private static long count(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static String words(long count, String word) {
    return count == 0 ? "" : count + " " + word;
  }
}
