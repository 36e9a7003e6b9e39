package dev.jobexecutions.testing;

import java.util.List;

/** Cancels an execution, and answers with what has become of it. */
final class ExecutionCancellation implements Operation {
  private final LiveExecutions executions;
  private final ExecutionLookup lookup;

  ExecutionCancellation(LiveExecutions executions, ExecutionLookup lookup) {
    this.executions = executions;
    this.lookup = lookup;
  }

  @Override
  public Answer answer(Call call) {
    return new Answer(200, Answer.JSON, List.of(executions.cancel(call, lookup).json()));
  }
}
