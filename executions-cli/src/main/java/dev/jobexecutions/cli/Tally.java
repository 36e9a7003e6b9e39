package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionCounts;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ObjLongConsumer;
import javax.annotation.Nullable;

/** How many executions or tasks there were of each status. Not thread-safe. */
final class Tally {
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long statusless;
  private long total;

  private Tally(List<String> statuses) {
    // The order of a summary is the document's, whatever comes first.
    for (String status : statuses) counts.put(status, 0L);
  }

  static Tally ofExecutions() {
    return new Tally(
        JobExecutionStatus.values().stream().map(JobExecutionStatus::getValue).toList());
  }

  static Tally ofTasks() {
    return new Tally(
        JobExecutionTaskStatus.values().stream().map(JobExecutionTaskStatus::getValue).toList());
  }

  static Tally of(ExecutionCounts counts) {
    Tally tally = ofExecutions();
    counts.byStatus().forEach((status, count) -> tally.add(status.getValue(), count));
    tally.add(null, counts.withoutStatus());
    return tally;
  }

  void add(@Nullable String status, long count) {
    total += count;
    if (status == null) {
      statusless += count;
    } else {
      counts.merge(status, count, Long::sum);
    }
  }

  long total() {
    return total;
  }

  /** Returns how many there were of each status: those of the document, then any others. */
  Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Hands over each status that occurs, in words for a person. */
  void forEach(ObjLongConsumer<String> action) {
    counts.forEach((status, count) -> accept(action, words(status), count));
    accept(action, "without a status", statusless);
  }

  private static String words(String status) {
    return status.isBlank() ? "with an empty status" : VisibleText.of(status);
  }

  private static void accept(ObjLongConsumer<String> action, String words, long count) {
    if (count > 0) action.accept(words, count);
  }

  /**
   * Returns for example {@code 280 executions (the limit): 250 succeeded, 30 failed}.
   *
   * @param noun what was counted, in the singular
   * @param limited whether there are so many only because no more were wanted
   */
  String summary(String noun, boolean limited) {
    String plural = total == 1 ? "" : "s";
    String limit = limited ? " (the limit)" : "";
    return total + " " + noun + plural + limit + ": " + byStatus();
  }

  /** Returns for example {@code 250 succeeded, 30 failed}; empty where nothing was counted. */
  String byStatus() {
    StringJoiner text = new StringJoiner(", ");
    forEach((status, count) -> text.add(count + " " + status));
    return text.toString();
  }
}
