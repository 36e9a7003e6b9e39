package dev.jobexecutions.client;

import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSpec;

/** Reads executions without their tasks, which are most of what an answer holds. */
final class Summaries {
  static final Moshi MOSHI =
      new Moshi.Builder()
          .add(Arrivals.ANNOUNCING)
          .add(JsonAdapters.without(JobExecution.class, "tasks"))
          .add(JsonAdapters.without(JobExecutionSpec.class, "tasks"))
          .add(JsonAdapters.FACTORY)
          .build();

  private Summaries() {}
}
