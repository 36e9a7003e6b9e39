package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.annotation.Nullable;

/** Executions for tests. */
final class Executions {
  static final String JOB = "data-processing-job";
  private static final Instant NEWEST = Instant.parse("2026-07-01T09:30:00Z");

  private Executions() {}

  static JobExecution with(UnaryOperator<JobExecutionMetadata.Builder> metadata) {
    return JobExecution.builder()
        .metadata(metadata.apply(JobExecutionMetadata.builder()).build())
        .spec(JobExecutionSpec.builder().build())
        .build();
  }

  static JobExecution id(String id) {
    return with(metadata -> metadata.id(id).job(JOB));
  }

  static JobExecution status(String status) {
    return id("exec").toBuilder().status(JobExecutionStatus.of(status)).build();
  }

  static JobExecution ran(@Nullable String startedAt, @Nullable String completedAt) {
    return with(metadata -> metadata.startedAt(startedAt).completedAt(completedAt));
  }

  /** A null for a parameter that takes none. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // It fits everywhere, wrongly.
  static <T> T nothing() {
    return null;
  }

  /** Executions as a server lists them: {@code exec-0} is the newest. */
  static List<JobExecution> list(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> with(m -> m.id("exec-" + i).job(JOB).createdAt(NEWEST.minusSeconds(i).toString())))
        .toList();
  }

  static List<String> ids(Iterable<JobExecution> executions) {
    List<String> ids = new ArrayList<>();
    for (JobExecution execution : executions) ids.add(execution.getMetadata().getId());
    return ids;
  }
}
