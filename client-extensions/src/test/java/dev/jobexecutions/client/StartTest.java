package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
  private static final CreateJobExecutionRequest REQUEST = Site.tasks(3);

  private Site site = Site.jumping(server -> server.capacity(4).memory(4_096));

  @AfterEach
  void close() {
    site.close();
  }

  private Site reopen(ApiVersion version) {
    site.close();
    site = Site.jumping(version, server -> server);
    return site;
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void theHandleHasAllThatTheAnswerHeld(ApiVersion version) {
    RunningExecution run = reopen(version).job.start(REQUEST);

    assertThat(run.output())
        .hasValueSatisfying(
            output -> {
              assertThat(output.getExecutionId()).isEqualTo(run.id());
              assertThat(output.getJobId()).isEqualTo(JOB);
              assertThat(output.getTasks()).isEqualTo(REQUEST.getTasks());
            });
    assertThat(site.job.get(run.id()).getTasks()).hasSize(3);
    assertThat(run.job().name()).isEqualTo(JOB);
  }

  @Test
  void theAnswersTasksEqualThoseThatWereSent() {
    CreateJobExecutionRequest request =
        REQUEST.toBuilder().tasks(List.of(Map.of("p", 1, "q", List.of(0.5, 2f)))).build();

    assertThat(site.job.start(request).output().orElseThrow().getTasks())
        .isEqualTo(request.getTasks());
  }

  @Test
  void whatTheDocumentDoesNotDescribeIsKept() {
    site.server.respondNext(
        CannedResponse.status(200).json("{\"executionId\":\"exec-1\",\"region\":\"eu\"}"));

    RunningExecution run = site.job.start(REQUEST);

    assertThat(run.output().orElseThrow().getAdditionalProperties()).containsEntry("region", "eu");
  }

  @Test
  void aRequestWithoutAMessageIdGetsOneOfItsOwn() {
    RunningExecution first = site.job.start(Site.tasks(1));
    RunningExecution second = site.job.start(Site.tasks(1));

    assertThat(first.output().orElseThrow().getId()).matches("[0-9a-f-]{36}");
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(site.server.executions(JOB)).hasSize(2);
  }

  @Test
  void aRepeatWithTheSameMessageIdStartsNothing() {
    CreateJobExecutionRequest request = REQUEST.toBuilder().id("nightly-2026-07-01").build();

    assertThat(site.job.start(request).id()).isEqualTo(site.job.start(request).id());
    assertThat(site.server.executions(JOB)).hasSize(1);
  }

  private JobExecutions once() {
    return site.job.withRetries(Retries.none());
  }

  @Test
  void aServerThatCannotBeReachedHasStartedNothing() {
    site.server.close();

    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("cannot connect to")
        .hasMessageNotContaining("start it again");
  }

  @Test
  void anAnswerWithoutAnIdSaysWhatToLookFor() {
    site.server.respondNext(CannedResponse.status(200).json("{}"));

    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().id("m-1").build()))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("its message id is 'm-1'");
  }

  /** Each later request would fail, and the message id would be lost. */
  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "\\ud800"})
  void anAnswerWithAnIdThatNoRequestCanNameIsOneWithout(String id) {
    site.server.respondNext(CannedResponse.status(200).json("{\"executionId\":\"" + id + "\"}"));

    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().id("m-1").build()))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("its message id is 'm-1'");
  }

  @Test
  void theIdThatTheRequestChoseServesWhereTheAnswerHasNone() {
    site.server.respondNext(CannedResponse.status(200).json("{}"));

    assertThat(site.job.start(REQUEST.toBuilder().executionId("exec-mine").build()).id())
        .isEqualTo("exec-mine");
  }

  @Test
  void capacityThatIsShortIsToldApart() {
    site.job.start(REQUEST);
    CreateJobExecutionRequest now = REQUEST.toBuilder().allowQueue(false).build();

    assertThatThrownBy(() -> site.job.start(now))
        .isInstanceOfSatisfying(
            CapacityUnavailableException.class, e -> assertThat(e.retryable()).isTrue())
        .hasMessageContaining("Nothing was started")
        .hasMessageContaining("there may be capacity later");
    assertThat(site.server.executions(JOB)).hasSize(1);
  }

  @Test
  void aRequestThatNeverFitsIsToldApart() {
    CreateJobExecutionRequest large = Site.tasks(5).toBuilder().allowQueue(false).build();

    assertThatThrownBy(() -> site.job.start(large))
        .isInstanceOfSatisfying(NeverFitsException.class, e -> assertThat(e.retryable()).isFalse())
        .hasMessageContaining("would never fit");
    assertThat(site.server.executions(JOB)).isEmpty();
  }

  /**
   * The API has no codes for these, so that only the words tell; where they do not, neither do we.
   */
  @ParameterizedTest
  @CsvSource({
    "false, 429, RATE_LIMITED, slow down, RateLimitedException",
    "false, 429, , Too many requests, RateLimitedException",
    "false, 429, , , CapacityUnavailableException",
    "false, 429, too many requests, no capacity for this now, CapacityUnavailableException",
    "false, 429, too many requests, slow down, RateLimitedException",
    "false, 429, RATE_LIMITED, the bucket's capacity is spent, RateLimitedException",
    "true, 429, CAPACITY_UNAVAILABLE, no capacity, RateLimitedException",
    "false, 400, BAD_REQUEST, the tasks are malformed, BadRequestException",
    "false, 400, BAD_REQUEST, exceeds the quota, NeverFitsException",
    "true, 400, BAD_REQUEST, exceeds the quota, BadRequestException"
  })
  void refusalsAreToldApartByWhatTheRequestAllowsAndTheServerSays(
      boolean allowQueue, int status, String code, String message, String expected) {
    String body =
        message == null ? "" : "{\"error\":\"" + code + "\",\"message\":\"" + message + "\"}";
    site.server.respondNext(CannedResponse.status(status).json(body));

    assertThatThrownBy(() -> once().start(REQUEST.toBuilder().allowQueue(allowQueue).build()))
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo(expected);
  }

  @Test
  void halfOfACharacterIsSentAsItIsAndRefusedInANameWhereThatCannotBe() {
    site.job.start(REQUEST.toBuilder().tasks(List.of(Map.of("a", "\ud83d"))).build());
    assertThat(site.server.requests().get(0).body()).contains("{\"a\":\"\\ud83d\"}");

    List<Map<String, Object>> tasks = List.of(Map.of(), Map.of("a", List.of(Map.of("\ud83d", 1))));
    for (CreateJobExecutionRequest request :
        List.of(
            REQUEST.toBuilder().tasks(tasks).build(),
            REQUEST.toBuilder().env(Map.of("\ude00", "")).build(),
            REQUEST.toBuilder().additionalProperty("\ude00", "").build())) {
      assertThatThrownBy(() -> site.job.start(request))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "(tasks\\[1]\\.a\\[0]|env|The request) has a name with half of a surrogate pair, which has"
                  + " no form in a request");
    }
    assertThat(site.server.requests()).hasSize(1);
  }

  @Test
  void aRequestThatIsTooLargeIsToBecomeSmaller() {
    site.server.respondNext(CannedResponse.status(413));

    assertThatThrownBy(() -> site.job.start(REQUEST))
        .hasMessageContaining("Send fewer or smaller tasks at a time.");
  }

  @Test
  void overridesReachTheExecution() {
    RunningExecution run =
        site.job.start(REQUEST.toBuilder().memory(1_024L).env(Map.of("BATCH_SIZE", "500")).build());

    JobExecution execution = run.get();
    assertThat(execution.getSpec().getMemoryOverride()).isEqualTo(1_024);
    assertThat(ExecutionReadings.environment(execution.getSpec()))
        .containsEntry("BATCH_SIZE", "***");
    assertThat(run.lastSeen()).contains(execution);
  }

  @Test
  void moreMemoryThanTheJobHasIsTheServersToRefuse() {
    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().memory(8_192L).build()))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void aRequestForAnotherJobIsRefused() {
    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().jobId("other").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The request is for job 'other', and not for '" + JOB + "'");
    assertThat(site.server.requests()).isEmpty();
  }

  @Test
  void aRequestForAnotherWorkspaceIsRefused() {
    try (BlaxelExecutions blaxel = Site.clientOf(site.server).workspace("mine").build()) {
      JobExecutions job = blaxel.job(JOB);

      assertThatThrownBy(() -> job.start(REQUEST.toBuilder().workspaceId("other").build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The request is for workspace 'other', and the client for 'mine'");
      assertThat(site.server.requests()).isEmpty();
      assertThat(job.start(REQUEST.toBuilder().workspaceId("mine").build()).id()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void aMemoryThatIsNoneIsRefused(long megabytes) {
    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().memory(megabytes).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("memory must be 1 MB or more, and not " + megabytes);
  }

  @Test
  void anIdThatIsNoPathSegmentIsRefusedBeforeAnythingStarts() {
    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().executionId("..").build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(site.server.requests()).isEmpty();
  }

  @Test
  void anInterruptedThreadStartsNothing() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(BlaxelException.class)
        .hasMessageContaining("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(site.server.requests()).isEmpty();
  }

  @Test
  void aHandleOfAnExistingExecutionMakesNoRequest() {
    RunningExecution run = site.job.execution("exec-1");

    assertThat(run.id()).isEqualTo("exec-1");
    assertThat(run.output()).isEmpty();
    assertThat(run.lastSeen()).isEmpty();
    assertThat(run).hasToString("RunningExecution{" + JOB + ", exec-1}");
    assertThat(site.server.requests()).isEmpty();
  }
}
