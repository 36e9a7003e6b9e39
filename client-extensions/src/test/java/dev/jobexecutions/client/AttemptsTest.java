package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testsupport.LogRecorder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of attempts, those that the HTTP client makes by itself too. */
@Timeout(30)
class AttemptsTest {
  private static final String PATH = "/v0/jobs/" + JOB + "/executions";

  private final List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
  private Site site = Site.calling(client -> client.onAttempt(attempts::add));

  @AfterEach
  void close() {
    site.close();
  }

  private void settings(UnaryOperator<BlaxelExecutions.Builder> client) {
    site.close();
    site = Site.calling(client);
  }

  private void list() {
    assertThat(site.job.list()).isEmpty();
  }

  @Test
  void eachAttemptIsTold() {
    site.server.respondNext(
        CannedResponse.status(503).header("X-Request-Id", "id-1").json("{\"error\":\"too hot\"}"));
    list();
    assertThat(attempts).hasSize(2);
    CallAttempt first = attempts.get(0);
    assertThat(first.method()).isEqualTo("GET");
    assertThat(first.path()).isEqualTo(PATH);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.status()).hasValue(503);
    assertThat(first.failure()).contains("too hot");
    assertThat(first.requestId()).contains("id-1");
    assertThat(first.retryIn()).contains(Duration.ofMillis(500));
    assertThat(first)
        .hasToString(
            "GET " + PATH + ": 503, too hot in 0 ms (attempt 1, request id id-1), again in 500 ms");
    CallAttempt second = attempts.get(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.status()).hasValue(200);
    assertThat(second.failure()).isEmpty();
    assertThat(second.retryIn()).isEmpty();
  }

  @Test
  void anAttemptWithoutAnAnswerSaysWhy() {
    site.server.close();
    assertThatThrownBy(this::list).isInstanceOf(TransportException.class);
    assertThat(attempts).hasSize(4);
    CallAttempt last = attempts.get(3);
    assertThat(last.status()).isEmpty();
    assertThat(last.failure())
        .hasValueSatisfying(text -> assertThat(text).contains("cannot connect"));
    assertThat(last.retryIn()).isEmpty();
  }

  @Test
  void aConnectionThatWasClosedInThePoolIsAnAttempt() {
    list();
    attempts.clear();
    site.server.loseNextAnswers(request -> true, 1);
    list();
    assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 2);
    assertThat(attempts.get(0).failure())
        .hasValueSatisfying(text -> assertThat(text).contains("connection was closed"));
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void withoutRetriesTheHttpClientMakesNoneEither() {
    settings(client -> client.retries(Retries.none()));
    list();
    site.server.loseNextAnswers(request -> true, 1);
    assertThatThrownBy(this::list).isInstanceOf(TransportException.class);
    site.server.respondNext(CannedResponse.status(408), CannedResponse.status(408));
    assertThatThrownBy(this::list).hasMessageContaining("408");
    site.server.reset();
    CannedResponse now = CannedResponse.status(503).header("Retry-After", "0");
    site.server.respondNext(now, now);
    assertThatThrownBy(this::list)
        .isInstanceOfSatisfying(
            ServerErrorException.class, e -> assertThat(e.retryAfter()).contains(Duration.ZERO));
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void norDoesItInALookOfAWait() {
    settings(
        client ->
            client.retries(Retries.none()).polling(Polling.standard().tolerance(Duration.ZERO)));
    RunningExecution run = site.start(1);
    site.server.loseNextAnswers(request -> true, 1);
    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(TransportException.class);
  }

  @Test
  void aTimedOutRequestIsRepeatedAfterAPauseLikeOthers() {
    site.server.respondNext(CannedResponse.status(408));
    list();
    assertThat(attempts)
        .extracting(attempt -> attempt.status().orElse(0))
        .containsExactly(408, 200);
    assertThat(attempts).extracting(CallAttempt::number).containsExactly(1, 2);
    assertThat(site.clock.sleeps()).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void aListenerThatFailsChangesNothing() {
    settings(
        client ->
            client.onAttempt(
                attempt -> {
                  throw new IllegalStateException("planted by the test");
                }));
    list();
  }

  @Test
  void aDecoratorThatFailsInACallsThreadEndsTheCall() {
    settings(
        client ->
            client.taskDecorator(
                task ->
                    () -> {
                      throw new IllegalStateException("planted by the test");
                    }));
    assertThatThrownBy(this::list)
        .isInstanceOf(BlaxelException.class)
        .hasMessageContaining("planted by the test");
  }

  @Test
  void eachAttemptIsALineInTheLog() {
    List<LogRecord> logged;
    try (LogRecorder log = new LogRecorder("dev.jobexecutions.client").level(Level.FINE)) {
      settings(UnaryOperator.identity());
      site.server.respondNext(CannedResponse.status(500));
      list();
      logged = log.records();
    }
    assertThat(logged)
        .extracting(line -> line.getLevel() + " " + line.getMessage())
        .anyMatch(
            line ->
                line.matches(
                    "FINE GET "
                        + PATH
                        + ": 500, no reason given in 0 ms \\(attempt 1.*\\), again in 500 ms"))
        .anyMatch(line -> line.matches("FINE GET " + PATH + ": 200 in 0 ms \\(attempt 2.*\\)"));
  }

  @Test
  void attemptsAreMadeInWhatSurroundsTheCaller() {
    ThreadLocal<String> context = new ThreadLocal<>();
    List<String> seen = new CopyOnWriteArrayList<>();
    settings(
        client ->
            client
                .onAttempt(attempt -> seen.add(String.valueOf(context.get())))
                .taskDecorator(
                    task -> {
                      String here = context.get();
                      return () -> {
                        context.set(here);
                        try {
                          task.run();
                        } finally {
                          context.remove();
                        }
                      };
                    }));
    context.set("span-1");
    site.server.respondNext(CannedResponse.status(500));
    list();
    assertThat(seen).containsExactly("span-1", "span-1");
  }
}
