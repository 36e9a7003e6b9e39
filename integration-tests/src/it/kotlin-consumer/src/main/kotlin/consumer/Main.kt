package consumer

import dev.jobexecutions.client.BlaxelExecutions
import dev.jobexecutions.client.NotFoundException
import dev.jobexecutions.model.CreateJobExecutionRequest
import dev.jobexecutions.model.JobExecution
import dev.jobexecutions.model.JobExecutionMetadata
import dev.jobexecutions.model.JobExecutionStatus
import java.time.Duration
import kotlinx.coroutines.CoroutineStart.UNDISPATCHED
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

fun main(arguments: Array<String>) {
    BlaxelExecutions.builder().apiKey("planted-secret").baseUrl(arguments[0]).build().use { blaxel ->
        runBlocking {
            println(describe(nightly(blaxel)))
            println("the wait of a cancelled coroutine was cancelled: ${isGivenUp(blaxel)}")
            println(missing(blaxel))
        }
    }
}

fun describe(execution: JobExecution): String {
    val metadata: JobExecutionMetadata = execution.metadata
    val job: String? = metadata.job
    val status: JobExecutionStatus? = execution.status
    return when (status?.known()) {
        JobExecutionStatus.Known.SUCCEEDED -> "$job succeeded in ${execution.tasks?.size ?: 0} tasks"
        else -> "$job: $status"
    }
}

/** Waits for one that takes for ever. */
suspend fun isGivenUp(blaxel: BlaxelExecutions): Boolean = coroutineScope {
    val endless = CreateJobExecutionRequest.builder().memory(1).build()
    val end = blaxel.job("data-processing-job").startAsync(endless).await().awaitAsync(Duration.ofHours(1))
    launch(start = UNDISPATCHED) { end.await() }.cancelAndJoin()
    end.isCancelled
}

/** An exception arrives as it is. */
suspend fun missing(blaxel: BlaxelExecutions): String = try {
    "there is ${blaxel.job("data-processing-job").getAsync("none").await().metadata.id}"
} catch (e: NotFoundException) {
    "there is no execution ${e.executionId().orElse("of any name")}"
}
