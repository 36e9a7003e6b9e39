package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged where a test's own code fails, of which the client sees a line only. */
class FailureLogTest {
  private static final Logger LOGGER = Logger.getLogger("dev.jobexecutions.testing");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          records.add(logged);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOGGER.setUseParentHandlers(true);
    LOGGER.removeHandler(handler);
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

    assertThat(records).isEmpty();
  }

  private void assertLogged(String message, Throwable failure) {
    assertThat(records)
        .singleElement()
        .satisfies(
            logged -> {
              assertThat(logged.getLevel()).isEqualTo(Level.WARNING);
              assertThat(logged.getMessage()).contains(message);
              assertThat(logged.getThrown()).isSameAs(failure);
            });
  }
}
