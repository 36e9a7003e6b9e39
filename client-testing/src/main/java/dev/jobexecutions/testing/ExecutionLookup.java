package dev.jobexecutions.testing;

import java.util.List;

/** Finds one execution, which is all the work of reading it. */
final class ExecutionLookup implements Operation {
  private final LiveExecutions executions;
  private final Refusals refusals;

  ExecutionLookup(LiveExecutions executions, Refusals refusals) {
    this.executions = executions;
    this.refusals = refusals;
  }

  @Override
  public Answer answer(Call call) {
    return new Answer(200, Answer.JSON, List.of(find(call, executions.snapshot()).json()));
  }

  /** Returns the execution that a call is about, or refuses the call. */
  Listed find(Call call, Snapshot snapshot) {
    JobListing job = snapshot.job(call.job());
    if (job == null) throw refusals.noJob(call.job());
    return job.find(call.execution())
        .orElseThrow(() -> refusals.noExecution(call.execution(), call.job()));
  }
}
