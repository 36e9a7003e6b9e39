package dev.jobexecutions.benchmarks.decoding;

import java.util.List;
import javax.annotation.Nullable;

/** An execution as fields, as one writes it by hand for a reflective adapter. */
@SuppressWarnings("UnusedVariable") // Set and never read, which is all that decoding does.
final class PlainExecution {
  @Nullable Metadata metadata;
  @Nullable Spec spec;
  @Nullable Stats stats;
  @Nullable Status status;
  @Nullable List<Task> tasks;

  enum Status {
    queued,
    pending,
    running,
    cancelling,
    cancelled,
    failed,
    succeeded,
    timeout
  }

  enum TaskStatus {
    unspecified,
    pending,
    reconciling,
    failed,
    succeeded,
    running,
    cancelled
  }

  static final class Metadata {
    @Nullable String cluster;
    @Nullable String completedAt;
    @Nullable String createdAt;
    @Nullable String deletedAt;
    @Nullable String expiredAt;
    @Nullable String id;
    @Nullable String job;
    @Nullable String startedAt;
    @Nullable String updatedAt;
    @Nullable String workspace;
  }

  static final class Spec {
    @Nullable Integer memoryOverride;
    @Nullable Integer parallelism;
    @Nullable List<Task> tasks;
    @Nullable Integer timeout;
  }

  static final class Stats {
    @Nullable Integer cancelled;
    @Nullable Integer failure;
    @Nullable Integer retried;
    @Nullable Integer running;
    @Nullable Integer success;
    @Nullable Integer total;
  }

  static final class Task {
    @Nullable List<Condition> conditions;
    @Nullable TaskMetadata metadata;
    @Nullable TaskSpec spec;
    @Nullable TaskStatus status;
  }

  static final class Condition {
    @Nullable String executionReason;
    @Nullable String message;
    @Nullable String reason;
    @Nullable String severity;
    @Nullable String state;
    @Nullable String type;
  }

  static final class TaskMetadata {
    @Nullable String completedAt;
    @Nullable String createdAt;
    @Nullable String name;
    @Nullable String scheduledAt;
    @Nullable String startedAt;
    @Nullable String updatedAt;
  }

  static final class TaskSpec {
    @Nullable Integer maxRetries;
    @Nullable String timeout;
  }
}
