package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job's name looks like on the wire. */
class JobNameTest {
  private static final RawServer.Reply EMPTY = RawServer.Reply.http(200, "", "[]");

  @BeforeContainer
  @BeforeAll
  static void start() {
    server = new RawServer(EMPTY);
    blaxel =
        BlaxelExecutions.builder().baseUrl(server.url() + "/v0").apiKey("planted-secret").build();
  }

  @AfterContainer
  @AfterAll
  static void stop() {
    blaxel.close();
    server.close();
  }

  private static RawServer server;
  private static BlaxelExecutions blaxel;

  private static String segment(String name) {
    assertThat(blaxel.job(name).list()).isEmpty();
    String line = server.received.remove().requestLine();
    assertThat(line).startsWith("GET /v0/jobs/").endsWith("/executions?limit=20&offset=0 HTTP/1.1");
    return line.substring(
        "GET /v0/jobs/".length(),
        line.length() - "/executions?limit=20&offset=0 HTTP/1.1".length());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "data-processing-job, data-processing-job",
        "a/b, a%2Fb",
        "/, %2F",
        "../x, ..%2Fx",
        "a/../b, a%2F..%2Fb",
        "..., ...",
        "%2e, %252e",
        "%2E%2e, %252E%252e",
        "%2F, %252F",
        "a?b=c, a%3Fb=c",
        "a#b, a%23b",
        "\"a b\", a%20b",
        "\" \", %20",
        "a\\b, a%5Cb",
        "a;b, a;b",
        "a[b], a%5Bb%5D",
        "], %5D",
        "http://x, http:%2F%2Fx",
        "ü, %C3%BC",
        "作业, %E4%BD%9C%E4%B8%9A",
        "🚀, %F0%9F%9A%80",
        "{jobId}, %7BjobId%7D",
        "$1, $1",
      })
  void isOnePathSegment(String name, String expected) {
    assertThat(segment(name)).isEqualTo(expected);
  }

  @Test
  void lineBreaksAndOtherControlCharactersAreEscaped() {
    assertThat(segment("a\r\nX-Evil: 1\t\u0000")).isEqualTo("a%0D%0AX-Evil:%201%09%00");
  }

  @Property(tries = 200)
  void everyNameComesBackAsItWas(@ForAll String name) {
    Assume.that(!name.isEmpty() && !name.equals(".") && !name.equals(".."));
    Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(name));
    String segment = segment(name);
    assertThat(segment).doesNotContain("/", "?", "#", " ");
    assertThat(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a\ud83d", "\ude80", "\ude80\ud83d"})
  void whatCannotBeOneIsRefused(String name) {
    assertThatThrownBy(() -> blaxel.job(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("job's name");
    assertThat(server.received).isEmpty();
  }

  @Test
  void nullIsRefusedByName() {
    assertThatThrownBy(() -> blaxel.job(Executions.nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }
}
