package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** Which executions a watch has seen last at one end of a listing. Not thread-safe. */
final class SeenExecutions {
  /** How many are remembered. */
  static final int REMEMBERED = 1_000;

  /** When each was created, as the server says; the furthest from that end first. */
  private final Map<String, Optional<Instant>> created = new LinkedHashMap<>();

  private boolean forgetful;
  @Nullable private Instant forgotten;

  /** Remembers one that is no further from the end than those before it. */
  void add(JobExecution execution) {
    String id = WatchState.id(execution);
    if (id == null) return;
    created.put(id, created(execution));
    if (created.size() <= REMEMBERED) return;
    forgetful = true;
    Iterator<Optional<Instant>> furthest = created.values().iterator();
    Instant time = furthest.next().orElse(null);
    furthest.remove();
    if (time != null && (forgotten == null || time.isAfter(forgotten))) forgotten = time;
  }

  /** Whether there were more than are remembered. */
  boolean isForgetful() {
    return forgetful;
  }

  /**
   * Whether an execution was not there, as far as this tells.
   *
   * @param placedNew whether its place in the listing says so, which counts where its time says
   *     nothing
   */
  boolean isNew(String id, JobExecution execution, boolean placedNew) {
    if (created.containsKey(id)) return false;
    if (!forgetful) return true;
    Instant time = created(execution).orElse(null);
    if (time == null || forgotten == null || time.equals(forgotten)) return placedNew;
    return time.isAfter(forgotten);
  }

  private static Optional<Instant> created(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getCreatedAt());
  }
}
