package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.tests.server.FixedAnswerServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends the client elsewhere must not make it hand its token to a stranger. */
class RedirectTest {
  private static final String TOKEN = "planted-secret-token";

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectToAnotherOriginDoesNotCarryTheToken(int status) throws IOException {
    try (FixedAnswerServer stranger = FixedAnswerServer.ok("[]");
        FixedAnswerServer server =
            FixedAnswerServer.start(status, Map.of("Location", stranger.baseUrl()), "")) {
      list(server);

      assertThat(server.received()).hasSize(1).allMatch(RedirectTest::carriesToken);
      assertThat(stranger.received()).noneMatch(RedirectTest::carriesToken);
    }
  }

  private static void list(FixedAnswerServer server) {
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiKey(TOKEN).build()) {
      // Following and refusing are both right; what is sent is what counts.
      assertThat(blaxel.job("data-processing-job").list()).isEmpty();
    } catch (BlaxelException e) {
      assertThat(e).hasMessageNotContaining(TOKEN);
    }
  }

  private static boolean carriesToken(Headers headers) {
    return headers.values().stream()
        .flatMap(values -> values.stream())
        .anyMatch(v -> v.contains(TOKEN));
  }
}
