package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchCommandTest {
  private final Session session =
      Session.stopped(
          ExecutionLifecycle.succeeding()
              .queuedFor(Duration.ZERO)
              .pendingFor(Duration.ZERO)
              .taskTime(Duration.ofMinutes(1)));

  private String id = "";

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void printsALineForEachChange(String version) throws Exception {
    Run run = watch("--api-version", version);
    assertThat(run.out())
        .isEqualTo(
            "12:00:10  "
                + id
                + "  new → running  0/1 task\n"
                + "12:01:10  "
                + id
                + "  running → succeeded  1/1 task\n");
    assertThat(run.err()).isEqualTo("Watching job '" + JOB + "' for 5m.\n");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "jsonl"})
  void printsJsonLines(String format) throws Exception {
    Run run = watch("--output", format);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out().lines().toList().get(0))
        .startsWith(
            "{\"time\":\"2026-11-10T12:00:10Z\",\"kind\":\"created\",\"execution\":{\"metadata\":{")
        .endsWith("}}");
    assertThat(run.out().lines().toList().get(1))
        .contains("\"kind\":\"finished\",\"previousStatus\":\"running\"")
        .contains("\"status\":\"succeeded\"");
  }

  @Test
  void endsQuietlyWhenItsReaderIsGone() throws Exception {
    CompletableFuture<Run> watch =
        async(() -> session.run(BrokenOutput.CLOSED_PIPE, "watch", JOB, "--for", "5m"));
    session.clock.awaitPendingSleeps(2);
    session.start();
    session.clock.advance(Duration.ofSeconds(10));
    Run run = watch.get(10, TimeUnit.SECONDS);
    assertThat(run.err()).hasLineCount(1);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void failsWithTheWrongKey() {
    session.key = "other";
    Run run = session.run("watch", JOB);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("executions: ").contains("401").hasLineCount(2);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsForAJobThatIsNotThere() {
    Run run = session.run("watch", "other");
    assertThat(run.err()).contains("executions: ").contains("404", "other");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereTheServerIsDead() {
    session.close();
    Run run = session.run("watch", JOB, "--retries", "0");
    assertThat(run.err()).contains("executions: ").contains("127.0.0.1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereTheServerBeginsToRefuse() throws Exception {
    CompletableFuture<Run> watch = async(() -> session.run("watch", JOB));
    session.clock.awaitPendingSleeps(1);
    session.server.respondNext(CannedResponse.status(403));
    session.clock.advance(Duration.ofSeconds(10));
    Run run = watch.get(10, TimeUnit.SECONDS);
    assertThat(run.err()).contains("until Ctrl-C").contains("403");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(session.run("watch").err()).contains("Missing required parameter: 'JOB'");
    assertThat(session.run("watch", JOB, "--for", "x").err()).contains("'x' is no length of time");
    Run run = session.run("watch", JOB, "-o", "csv");
    assertThat(run.err()).startsWith("executions: --output is csv; here it must be table or");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Watches for five minutes, at the begin of which an execution is started. */
  private Run watch(String... options) throws Exception {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(new String[] {"watch", JOB, "--for", "5m"}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    Lines out = new Lines();
    CompletableFuture<Run> watch = async(() -> session.run(out, arguments));
    session.clock.awaitPendingSleeps(2);
    id = session.start();
    session.clock.advance(Duration.ofSeconds(10));
    String text = out.next();
    session.clock.awaitPendingSleeps(2);
    session.clock.advance(Duration.ofMinutes(1));
    text += out.next();
    session.clock.advance(Duration.ofMinutes(5));
    Run run = watch.get(10, TimeUnit.SECONDS);
    return new Run(run.exitCode(), text, run.err());
  }

  private static CompletableFuture<Run> async(Supplier<Run> run) {
    return CompletableFuture.supplyAsync(run);
  }

  /** Hands over what is written, each time that it is flushed. */
  private static final class Lines extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void write(int b) {
      line.write(b);
    }

    @Override
    public void flush() {
      if (line.size() > 0) lines.add(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }

    String next() throws InterruptedException {
      String next = lines.poll(10, TimeUnit.SECONDS);
      return next == null ? "nothing came" : next;
    }
  }
}
