package dev.jobexecutions.cli;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** The command line and a server that share a clock which a test moves. */
final class Session implements AutoCloseable {
  static final String JOB = Server.JOB;

  final VirtualClock clock;
  final BlaxelServer server;
  @Nullable Terminal progress;
  String input = "";
  String key = "planted-secret";
  String keyVariable = "BL_API_KEY";
  Pace pace;

  private Session(VirtualClock clock, BlaxelServer.Builder server) {
    this.clock = clock;
    pace = Pace.of(clock, clock::sleep);
    this.server = server.apiKey("planted-secret").job(JOB).job("empty").clock(clock).start();
  }

  /** The clock jumps over every wait. */
  static Session jumping(BlaxelServer.Builder server) {
    return new Session(VirtualClock.jumping(Samples.NOW), server);
  }

  static Session jumping(ExecutionLifecycle life) {
    return jumping(BlaxelServer.builder().lifecycle(life));
  }

  /** The clock stands still until the test moves it. */
  static Session stopped(ExecutionLifecycle life) {
    return stopped(BlaxelServer.builder().lifecycle(life));
  }

  static Session stopped(BlaxelServer.Builder server) {
    return new Session(VirtualClock.stopped(Samples.NOW), server);
  }

  Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = run(out, arguments);
    return new Run(run.exitCode(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  Run run(OutputStream out, String... arguments) {
    StringWriter err = new StringWriter();
    Map<String, String> environment = Map.of(keyVariable, key, "BL_API_URL", server.baseUrl());
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new DataStream(out),
            new PrintWriter(err, true),
            environment,
            clock,
            pace,
            Terminal.of(false, environment),
            progress);
    return new Run(Executions.execute(surroundings, arguments), "", err.toString());
  }

  /** Starts an execution of one task, and returns its id. */
  String start(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "start";
    arguments[1] = JOB;
    System.arraycopy(options, 0, arguments, 2, options.length);
    return run(arguments).out().strip();
  }

  /** The body of the request that the server got last. */
  String lastBody() {
    List<ReceivedRequest> requests = server.requests();
    return requests.get(requests.size() - 1).body();
  }

  @Override
  public void close() {
    server.close();
  }
}
