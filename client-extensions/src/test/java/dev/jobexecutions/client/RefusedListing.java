package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;

/** A listing of the job {@code etl} that is asked for once, and refused. */
final class RefusedListing implements AutoCloseable {
  static final String SECRET = "bl_planted-secret";

  private final BlaxelServer server = BlaxelServer.start();
  private final BlaxelExecutions blaxel = client(server.baseUrl());

  private static BlaxelExecutions client(String url) {
    return BlaxelExecutions.builder()
        .baseUrl(url)
        .apiKey(SECRET)
        .workspace("my-workspace")
        .retries(Retries.none())
        .build();
  }

  /** Returns what a listing fails with where this is the answer. */
  ApiException failure(CannedResponse answer) {
    server.reset();
    server.respondNext(answer);
    return failure(blaxel);
  }

  /** Returns what a listing fails with where these bytes are the answer. */
  static ApiException failure(RawServer.Reply answer) {
    try (RawServer raw = new RawServer(answer);
        BlaxelExecutions client = client(raw.url())) {
      return failure(client);
    }
  }

  private static ApiException failure(BlaxelExecutions client) {
    return catchThrowableOfType(
        ApiException.class, () -> client.job("etl").list().iterator().next());
  }

  @Override
  public void close() {
    blaxel.close();
    server.close();
  }
}
