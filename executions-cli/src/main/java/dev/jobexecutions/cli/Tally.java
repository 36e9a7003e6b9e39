package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** How many executions there were of each status. Not thread-safe. */
final class Tally {
  private final Map<JobExecutionStatus, Long> counts = new LinkedHashMap<>();
  private long statusless;
  private long total;

  Tally() {
    // The order of a summary is the document's, whatever comes first.
    for (JobExecutionStatus status : JobExecutionStatus.values()) counts.put(status, 0L);
  }

  void add(@Nullable JobExecutionStatus status) {
    total++;
    if (status == null) {
      statusless++;
    } else {
      counts.merge(status, 1L, Long::sum);
    }
  }

  long total() {
    return total;
  }

  /** Returns for example {@code 250 succeeded, 30 failed}; empty where nothing was counted. */
  String byStatus() {
    StringBuilder text = new StringBuilder();
    counts.forEach((status, count) -> append(text, count, VisibleText.of(status.getValue())));
    append(text, statusless, "without a status");
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String words) {
    if (count == 0) return;
    if (text.length() > 0) text.append(", ");
    text.append(count).append(' ').append(words);
  }
}
