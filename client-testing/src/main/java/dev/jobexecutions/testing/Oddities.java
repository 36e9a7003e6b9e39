package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskCondition;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/**
 * What the API may send although no reader expects it. Each applies to about every tenth execution.
 */
enum Oddities {
  /** Statuses, and a property, that the document does not list. */
  UNKNOWN_VALUES {
    @Override
    JobExecution apply(JobExecution execution, Dice dice) {
      return execution.toBuilder()
          .status(JobExecutionStatus.of(dice.pick(List.of("paused", "archived", "SUCCEEDED", ""))))
          .tasks(
              each(
                  execution.getTasks(),
                  task ->
                      task.toBuilder()
                          .status(JobExecutionTaskStatus.of(dice.pick(List.of("evicted", "new"))))
                          .build()))
          .additionalProperty("priority", dice.between(1, 9))
          .build();
    }
  },

  /** Timestamps that are absent, of another form, or none at all. */
  ODD_TIMESTAMPS {
    @Override
    JobExecution apply(JobExecution execution, Dice dice) {
      JobExecutionMetadata.Builder metadata = execution.getMetadata().toBuilder();
      switch ((int) dice.between(0, 5)) {
        case 0 -> metadata.createdAt(null).updatedAt(null);
        case 1 -> metadata.completedAt("").startedAt("").expiredAt("").deletedAt("");
        case 2 -> metadata.startedAt("2026-06-01T12:00:00.123456789+02:00");
        case 3 -> metadata.startedAt("2026-06-01 12:00:00 +0000 UTC").updatedAt("yesterday");
        case 4 -> metadata.completedAt("0001-01-01T00:00:00Z").expiredAt("1780315200");
        default -> metadata.createdAt("not a time");
      }
      return execution.toBuilder().metadata(metadata.build()).build();
    }
  },

  /** Texts that are long, empty, of other scripts, or full of what has to be escaped. */
  ODD_TEXTS {
    @Override
    JobExecution apply(JobExecution execution, Dice dice) {
      String text =
          dice.pick(
              List.of(
                  "",
                  " ",
                  "line one\nline two\r\n\ttabbed \"quoted\" \\ and \u0000 \u001b[31mred",
                  "données traitées, Größe überschritten, データ処理, معالجة, 🚀",
                  "\u2028=cmd|' /C calc'!A0,\u202Eevil",
                  "x".repeat(5_000)));
      JobExecutionTaskCondition condition =
          JobExecutionTaskCondition.builder().type("Completed").message(text).reason(text).build();
      return execution.toBuilder()
          .metadata(execution.getMetadata().toBuilder().cluster(text).build())
          .tasks(
              each(
                  execution.getTasks(),
                  task -> task.toBuilder().conditions(List.of(condition)).build()))
          .build();
    }
  };

  abstract JobExecution apply(JobExecution execution, Dice dice);

  private static List<JobExecutionTask> each(
      @Nullable List<JobExecutionTask> tasks, UnaryOperator<JobExecutionTask> change) {
    return tasks == null ? List.of() : tasks.stream().map(change).toList();
  }
}
