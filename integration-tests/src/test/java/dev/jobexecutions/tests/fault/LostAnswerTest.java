package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts and cancellations that the server heeds, and whose answers do not arrive. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class LostAnswerTest {
  private static final List<Fault> FAULTS =
      List.of(
          BrokenConnection.RESET_BEFORE_HEADERS,
          BrokenConnection.RESET_IN_HEADERS,
          BrokenConnection.RESET_IN_BODY,
          BrokenConnection.CLOSED_IN_BODY,
          BrokenConnection.STALLED_BEFORE_HEADERS,
          BrokenConnection.STALLED_IN_BODY,
          WrongBody.HTML,
          WrongBody.EMPTY,
          WrongBody.NO_CONTENT,
          Overload.BAD_GATEWAY,
          Overload.GATEWAY_TIMEOUT);

  @ParameterizedTest
  @MethodSource("everyFault")
  void aStartSaysHowToTryAgainWithoutASecondOne(ApiVersion version, Fault fault) {
    try (FaultSite site = site(version, fault)) {
      CreateJobExecutionRequest request = request("message-1");
      lose(site, "POST", 1, fault);

      assertThat(catchThrowable(() -> site.job.start(request)))
          .isExactlyInstanceOf(fault.failure())
          .hasMessageStartingWith("Starting an execution of job '" + FaultSite.JOB + "' failed: ")
          .hasMessageContaining(
              "start it again with the id 'message-1' in the request, which starts it once");
      RunningExecution run = site.job.start(request);

      assertThat(site.ids()).containsExactly(run.id());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void aCancellationCanBeAskedForAgain(ApiVersion version, Fault fault) {
    try (FaultSite site = site(version, fault)) {
      RunningExecution run = site.job.start(request("message-1"));
      lose(site, "DELETE", 1, fault);

      assertThat(catchThrowable(run::cancel))
          .isExactlyInstanceOf(fault.failure())
          .hasMessageStartingWith(
              "Cancelling execution '" + run.id() + "' of job '" + FaultSite.JOB + "' failed: ");
      JobExecution cancelled = run.cancel();

      assertThat(cancelled.getStatus())
          .isIn(JobExecutionStatus.CANCELLING, JobExecutionStatus.CANCELLED);
      assertThat(site.ids()).containsExactly(run.id());
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void aStartIsRepeatedUnderTheSameId(Fault fault) {
    try (FaultSite site = retryingSite(fault)) {
      lose(site, "POST", 2, fault);
      RunningExecution run = site.job.start(request("message-1"));
      assertThat(site.ids()).containsExactly(run.id());
      assertRequests(site, 3, fault);
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void soItIsWithoutAnIdOfOnesOwn(Fault fault) {
    try (FaultSite site = retryingSite(fault)) {
      lose(site, "POST", 2, fault);
      RunningExecution run = site.job.start(request("message-1").toBuilder().id(null).build());
      assertThat(site.ids()).containsExactly(run.id());
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void aCancellationIsRepeated(Fault fault) {
    try (FaultSite site = retryingSite(fault)) {
      RunningExecution run = site.job.start(request("message-1"));
      lose(site, "DELETE", 2, fault);
      assertThat(run.cancel().getStatus())
          .isIn(JobExecutionStatus.CANCELLING, JobExecutionStatus.CANCELLED);
      assertRequests(site, 1 + 3, fault);
    }
  }

  private static FaultSite retryingSite(Fault fault) {
    return FaultSite.serving(
        server -> server.job(FaultSite.JOB),
        client ->
            FaultSite.meeting(fault, ApiVersion.V2026_04_16)
                .apply(client)
                .retries(Retries.standard().attempts(10)));
  }

  private static void assertRequests(FaultSite site, int expected, Fault fault) {
    if (fault.isSilence()) {
      // For a busy machine, an answer that comes late is silence too.
      assertThat(site.front.received()).hasSizeGreaterThanOrEqualTo(expected);
    } else {
      assertThat(site.front.received()).hasSize(expected);
    }
  }

  static Stream<Fault> passingFaults() {
    return FAULTS.stream()
        .filter(fault -> !(fault instanceof WrongBody))
        .filter(fault -> fault != BrokenConnection.STALLED_IN_BODY);
  }

  private static void lose(FaultSite site, String method, int times, Fault fault) {
    site.script.plan(
        request -> request.method().equals(method),
        0,
        times,
        genuine -> fault.bend(genuine.answer()));
  }

  private static CreateJobExecutionRequest request(String messageId) {
    return CreateJobExecutionRequest.builder()
        .id(messageId)
        .tasks(List.of(Map.of("file", "a.csv")))
        .build();
  }

  private static FaultSite site(ApiVersion version, Fault fault) {
    return FaultSite.serving(
        server -> server.job(FaultSite.JOB), FaultSite.meeting(fault, version));
  }

  static Stream<Arguments> everyFault() {
    return Stream.of(ApiVersion.values())
        .flatMap(version -> FAULTS.stream().map(fault -> Arguments.of(version, fault)));
  }
}
