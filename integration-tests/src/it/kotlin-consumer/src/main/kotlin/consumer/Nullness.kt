package consumer

import dev.jobexecutions.api.v20260416.JobExecutionsApi
import dev.jobexecutions.client.RunningExecution
import dev.jobexecutions.model.JobExecution

/** Each asks whether something is null that never is. */
fun ofTheClient(run: RunningExecution) = run.id()?.length

fun ofAModel(execution: JobExecution) = execution.metadata?.job

fun ofTheInterface(api: JobExecutionsApi) = api.getJobExecution("etl", "exec-1")?.execute()
