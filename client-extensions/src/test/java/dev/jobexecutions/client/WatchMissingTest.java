package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Watches an execution that the listing does not show, so that it is asked for by its id. */
@Timeout(60)
class WatchMissingTest extends WatchedJob {
  private static final CannedResponse OF_A_PROXY =
      CannedResponse.status(404).body("text/html", "<html>no backend</html>");

  private volatile boolean listed;

  /** In place of the server's own answer to what asks for an execution. */
  private volatile Optional<CannedResponse> answer = Optional.empty();

  /** The execution that this is about. */
  private volatile String askedFor = "";

  private String id = "";

  @BeforeEach
  void start() {
    listed = true;
    reopen(
        ApiVersion.V2026_04_16,
        server -> server.lifecycle(ExecutionLifecycle.neverEnding()).intercept(this::answer));
    id = site.start(1).id();
    askedFor = id;
  }

  private Optional<CannedResponse> answer(ReceivedRequest request) {
    if (!request.method().equals("GET")) return Optional.empty();
    if (request.path().endsWith("/" + askedFor)) return answer;
    boolean hides = !listed && request.path().endsWith("/executions");
    return hides ? Optional.of(CannedResponse.status(200).json("[]")) : Optional.empty();
  }

  private void end() {
    end(id);
  }

  private void end(String ended) {
    site.server.add(site.job.get(ended).toBuilder().status(JobExecutionStatus.SUCCEEDED).build());
  }

  private ExecutionWatch watchOfHidden() throws InterruptedException {
    ExecutionWatch watch = watch();
    listed = false;
    return watch;
  }

  private void look(CannedResponse answered) throws InterruptedException {
    answer = Optional.of(answered);
    look();
    answer = Optional.empty();
  }

  private void assertToldToTheEnd(ExecutionWatch watch) {
    assertThat(changes)
        .containsExactly(
            "STATUS_CHANGED " + id + " queued -> running",
            "FINISHED " + id + " running -> succeeded");
    assertThat(watch.ended()).isNotDone();
  }

  @Test
  void a404OfAProxyLosesNothing() throws Exception {
    try (ExecutionWatch watch = watchOfHidden()) {
      look(OF_A_PROXY);
      look();
      look(OF_A_PROXY);
      end();
      look();

      assertToldToTheEnd(watch);
    }
  }

  @Test
  void twoInARowAreBelieved() throws Exception {
    try (ExecutionWatch watch = watchOfHidden()) {
      look(OF_A_PROXY);
      look(OF_A_PROXY);
      long before = site.server.requestCount();
      look();

      assertThat(site.server.requestCount() - before).isEqualTo(1);
      assertThat(changes).isEmpty();
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void twoInARowOfTwoExecutionsAreNot() throws Exception {
    String other = site.start(1).id();
    try (ExecutionWatch watch = watchOfHidden()) {
      look(OF_A_PROXY);
      askedFor = other;
      look(OF_A_PROXY);
      end(id);
      end(other);
      look();

      assertThat(changes)
          .contains(
              "FINISHED " + id + " running -> succeeded",
              "FINISHED " + other + " running -> succeeded");
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void oneThatWasTakenForGoneIsFollowedAgainWhereItShows() throws Exception {
    try (ExecutionWatch watch = watchOfHidden()) {
      look(CannedResponse.status(404).json("{\"error\":\"not found\"}"));
      listed = true;
      look();
      listed = false;
      end();
      look();

      assertToldToTheEnd(watch);
    }
  }

  @Test
  void itsEndIsToldWhereItShowsWithThat() throws Exception {
    try (ExecutionWatch watch = watchOfHidden()) {
      look(CannedResponse.status(404).json("{\"error\":\"not found\"}"));
      end();
      listed = true;
      look();
      look();

      assertThat(changes).containsExactly("FINISHED " + id + " queued -> succeeded");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** The contract does not require the id. */
  @Test
  void anAnswerWithoutAnIdIsOfTheOneThatWasAskedFor() throws Exception {
    try (ExecutionWatch watch = watchOfHidden()) {
      look(
          CannedResponse.status(200)
              .json("{\"metadata\":{},\"spec\":{},\"status\":\"succeeded\"}"));
      long before = site.server.requestCount();
      look();

      assertThat(changes).containsExactly("FINISHED " + id + " queued -> succeeded");
      assertThat(site.server.requestCount() - before).isEqualTo(1);
      assertThat(watch.ended()).isNotDone();
    }
  }
}
