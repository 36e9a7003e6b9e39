package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the client says to programmers, in words for whoever uses the command line. */
final class WordingTest {
  @Test
  void offersNoSettingOfTheClientWhereAnAnswerIsTooLarge() {
    try (BlaxelServer server = BlaxelServer.builder().job("x").start()) {
      assertThat(wordsOf(BlaxelExecutions.builder().baseUrl(server.baseUrl()).maxAnswerBytes(1)))
          .endsWith("than 1 bytes. Ask for smaller pages (list has --page-size)");
    }
  }

  @Test
  void offersNoSettingOfTheClientWhereACallTakesTooLong() throws IOException {
    // Nobody accepts the connection, so that no answer comes.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      assertThat(
              wordsOf(BlaxelExecutions.builder().baseUrl(url).callTimeout(Duration.ofMillis(20))))
          .endsWith(
              " took longer than the 2 minutes that it may take in all, repeats included; see"
                  + " whether the server answers");
    }
  }

  private static String wordsOf(BlaxelExecutions.Builder client) {
    try (BlaxelExecutions blaxel = client.apiKey("planted-secret").build()) {
      return Wording.of(catchThrowable(() -> blaxel.job("x").latest()).getMessage());
    }
  }
}
