package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in an encoding, but for gzip, which the HTTP client asks for and decodes. */
class UsableAnswersTest {
  private static RawServer server(String encoding) {
    return new RawServer(RawServer.Reply.http(200, "Content-Encoding: " + encoding + "\r\n", "[]"));
  }

  private static BlaxelExecutions.Builder client(RawServer server) {
    return BlaxelExecutions.builder().baseUrl(server.url()).apiKey("planted-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, zstd"})
  void whatNobodyAskedForIsNamed(String encoding) {
    try (RawServer server = server(encoding);
        BlaxelExecutions blaxel = client(server).build()) {
      assertThatThrownBy(() -> blaxel.job("etl").list().iterator().hasNext())
          .isInstanceOf(ResponseFormatException.class)
          .hasMessageContaining("the answer is encoded as '" + encoding + "', which was not asked")
          .hasMessageContaining("see what a proxy on the way does to answers");
      assertThat(server.received).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "Identity", "", "utf-8", "none", "binary"})
  void whatCompressesNothingIsRead(String encoding) {
    try (RawServer server = server(encoding);
        BlaxelExecutions blaxel = client(server).build()) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
  }

  @Test
  void whatTheCallersOwnInterceptorAsksForIsForItToDecode() {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("Accept-Encoding", "br").build()))
            .build();
    try (RawServer server = server("br");
        BlaxelExecutions blaxel = client(server).httpClient(own).build()) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
  }
}
