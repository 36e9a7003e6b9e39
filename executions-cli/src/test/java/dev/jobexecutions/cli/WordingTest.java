package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What the client says to programmers, in words for whoever uses the command line. */
final class WordingTest {
  @Test
  void offersNoSettingOfTheClientWhereAnAnswerIsTooLarge() {
    try (BlaxelServer server = BlaxelServer.builder().job("x").start()) {
      assertThat(wordsOf(builder().baseUrl(server.baseUrl()).maxAnswerBytes(1)))
          .endsWith("than 1 bytes. Ask for smaller pages (list has --page-size)");
    }
  }

  @Test
  void offersNoSettingOfTheClientWhereACallTakesTooLong() throws IOException {
    // Nobody accepts the connection, so that no answer comes.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      assertThat(wordsOf(builder().baseUrl(url).callTimeout(Duration.ofMillis(20))))
          .endsWith(
              " took longer than the 2 minutes that it may take in all, repeats included; see"
                  + " whether the server answers");
    }
  }

  @Test
  void offersNoSettingOfTheClientWhereACertificateIsNotTrusted() {
    OkHttpClient untrusting = failing(new SSLException(new CertificateException("unknown")));
    assertThat(wordsOf(builder().httpClient(untrusting)))
        .contains(
            "as behind a company's proxy, add it to what Java trusts, by keytool -importcert"
                + " -cacerts (");
  }

  @Test
  void offersNoSettingOfTheClientWhereAProxyIsNotSet() {
    OkHttpClient refused = failing(new ProtocolException("Received HTTP_PROXY_AUTH (407) code"));
    assertThat(wordsOf(builder().httpClient(refused)))
        .contains(
            "name the proxy that is on the way by JAVA_TOOL_OPTIONS='-Dhttps.proxyHost=HOST"
                + " -Dhttps.proxyPort=PORT'; one that wants credentials cannot be used here (");
  }

  private static BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder().apiKey("planted-secret");
  }

  private static OkHttpClient failing(IOException failure) {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> {
              throw failure;
            })
        .build();
  }

  private static String wordsOf(BlaxelExecutions.Builder client) {
    try (BlaxelExecutions blaxel = client.build()) {
      return Wording.of(catchThrowable(() -> blaxel.job("x").latest()).getMessage());
    }
  }
}
