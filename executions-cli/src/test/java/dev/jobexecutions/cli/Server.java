package dev.jobexecutions.cli;

import dev.jobexecutions.testing.BlaxelServer;
import java.util.Map;

/** The command line with the account of a test's server. */
final class Server {
  static final String JOB = "data-processing-job";

  private Server() {}

  static BlaxelServer start() {
    return BlaxelServer.builder().apiKey("planted-secret").job(JOB).job("empty").start();
  }

  static Run run(BlaxelServer server, String... arguments) {
    return Run.in(
        Map.of("BL_API_KEY", "planted-secret", "BL_API_URL", server.baseUrl()), arguments);
  }
}
