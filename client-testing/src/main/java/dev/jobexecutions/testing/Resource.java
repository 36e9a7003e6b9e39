package dev.jobexecutions.testing;

/** What a path of the API names. */
enum Resource {
  /** The executions of a job. */
  EXECUTIONS,

  /** One execution of a job. */
  EXECUTION,

  /** The tasks of an execution. */
  TASKS
}
