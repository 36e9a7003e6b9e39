package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM whose trusted certificates cannot be read. */
class TrustStoreTest {
  private static final String PROPERTY = "javax.net.ssl.trustStore";

  @BeforeEach
  void breakTheTrustStore(@TempDir Path folder) throws Exception {
    Path store = Files.writeString(folder.resolve("store"), "no certificates");
    System.setProperty(PROPERTY, store.toString());
  }

  @AfterEach
  void mendTheTrustStore() {
    System.clearProperty(PROPERTY);
  }

  private static Throwable failure(String url) {
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder().baseUrl(url).apiKey("bl_planted-secret").build()) {
      return catchThrowable(() -> blaxel.job("etl").get("exec-1"));
    }
  }

  @Test
  void failsTheFirstCall() {
    assertThat(failure("https://127.0.0.1:1/v0"))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageStartingWith("Getting execution 'exec-1' of job 'etl' failed: ");
  }

  @Test
  void isNotMissedWhereTheApiIsReachedWithoutTls() {
    try (RawServer server = new RawServer(RawServer.Reply.http(404, "", "{}"))) {
      assertThat(failure(server.url())).isInstanceOf(NotFoundException.class);
    }
  }
}
