package consumer

import dev.jobexecutions.client.BlaxelExecutions
import dev.jobexecutions.model.CreateJobExecutionRequest
import dev.jobexecutions.model.JobExecution
import java.time.Duration
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.future.await
import kotlinx.coroutines.jdk9.asFlow

suspend fun nightly(blaxel: BlaxelExecutions): JobExecution {
    val job = blaxel.job("data-processing-job")
    job.list().publisher().asFlow().take(10).collect { println(it.metadata.id) }
    val run = job.startAsync(CreateJobExecutionRequest.builder().build()).await()
    return run.awaitAsync(Duration.ofMinutes(10)).await()
}
