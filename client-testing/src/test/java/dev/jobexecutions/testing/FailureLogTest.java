package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testsupport.LogRecorder;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is logged where a test's own code fails, of which the client sees a line only. */
class FailureLogTest {
  private final LogRecorder log = new LogRecorder("dev.jobexecutions.testing");

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void theInterceptors() {
    AssertionError failure = new AssertionError("not this request");
    try (BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  throw failure;
                })
            .start()) {
      get(server, LISTING + "?q=two");
    }

    assertLogged("request 1, GET /v0/jobs/job/executions,", failure);
  }

  @Test
  void theLifecycles() {
    IllegalStateException failure = new IllegalStateException("no life");
    try (BlaxelServer server =
        BlaxelServer.builder()
            .job("job")
            .lifecycle(
                request -> {
                  throw failure;
                })
            .start()) {
      post(server, LISTING, "{}");
    }

    assertLogged("request 1, POST /v0/jobs/job/executions,", failure);
  }

  @Test
  void thePredicates() {
    IllegalStateException failure = new IllegalStateException("unsure");
    try (BlaxelServer server = BlaxelServer.start()) {
      server.loseNextAnswers(
          request -> {
            throw failure;
          },
          1);
      get(server, LISTING);
    }

    assertLogged("request 1, GET", failure);
  }

  @Test
  void notWhatTheApiRefuses() {
    try (BlaxelServer server = BlaxelServer.start()) {
      get(server, LISTING);
    }

    assertThat(log.records()).isEmpty();
  }

  private void assertLogged(String message, Throwable failure) {
    assertThat(log.records())
        .singleElement()
        .satisfies(
            logged -> {
              assertThat(logged.getLevel()).isEqualTo(Level.WARNING);
              assertThat(logged.getMessage()).contains(message);
              assertThat(logged.getThrown()).isSameAs(failure);
            });
  }
}
