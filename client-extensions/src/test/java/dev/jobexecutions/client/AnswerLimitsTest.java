package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large and how deep an answer may be. */
class AnswerLimitsTest {
  private Site site = Site.calling(UnaryOperator.identity());

  @AfterEach
  void close() {
    site.close();
  }

  private void limit(long bytes) {
    site.close();
    site = Site.calling(client -> client.maxAnswerBytes(bytes));
  }

  @Test
  void anAnswerMayBeAsLargeAsTheLimit() {
    String body = "[" + " ".repeat(998) + "]";
    limit(1_000);
    site.server.respondNext(CannedResponse.status(200).json(body));
    assertThat(site.job.list()).isEmpty();
  }

  @Test
  void theGreatestLimitIsAsGoodAsNone() {
    limit(Long.MAX_VALUE);
    site.server.add(Executions.list(3));
    assertThat(site.job.list()).hasSize(3);
  }

  @Test
  void aLargerAnswerIsRefusedWithWhatToDo() {
    limit(999);
    site.server.respondNext(CannedResponse.status(200).json("[" + " ".repeat(998) + "]"));
    assertThatThrownBy(() -> Executions.ids(site.job.list()))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining(
            "the answer is larger than 999 bytes. Ask for smaller pages (pageSize)");
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void aBuilderThatIsUsedAgainChangesNoClient() {
    site.server.add(Executions.list(3));
    BlaxelExecutions.Builder builder = Site.clientOf(site.server);
    try (BlaxelExecutions before = builder.build();
        BlaxelExecutions after = builder.maxAnswerBytes(1).build()) {
      assertThat(before.job(Executions.JOB).list()).hasSize(3);
      assertThatThrownBy(() -> Executions.ids(after.job(Executions.JOB).list()))
          .hasMessageContaining("larger than 1 bytes");
    }
  }

  @Test
  void theLimitIsForWhatIsDecompressed() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(
          ("[" + " ".repeat(1_000_000) + "]").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThan(10_000);
    limit(10_000);
    site.server.respondNext(
        CannedResponse.status(200)
            .header("Content-Encoding", "gzip")
            .body("application/json", zipped.toByteArray()));
    assertThatThrownBy(() -> Executions.ids(site.job.list()))
        .hasMessageContaining("larger than 10000 bytes");
  }

  /** It is held in memory until it ends. */
  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void theNameOfAFileInAGzipHeaderHasAnEnd(int status) {
    byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3};
    byte[] endless = Arrays.copyOf(header, 1_000_000);
    Arrays.fill(endless, header.length, endless.length, (byte) 'a');
    limit(10_000);
    site.server.respondNext(
        CannedResponse.status(status)
            .header("Content-Encoding", "gzip")
            .body("application/json", endless));
    assertThatThrownBy(() -> Executions.ids(site.job.list()))
        .isInstanceOf(status == 200 ? ResponseFormatException.class : BadRequestException.class)
        .hasMessageContaining(
            status == 200 ? "larger than 10000 bytes" : "the server gives no reason");
    assertThat(site.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {253, 10_000})
  void anAnswerThatIsNestedTooDeepNamesThePlace(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);
    site.server.respondNext(
        CannedResponse.status(200).json("[{\"metadata\":{\"new\":" + deep + "},\"spec\":{}}]"));
    assertThatThrownBy(() -> Executions.ids(site.job.list()))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("nesting too deep at $[0].metadata.new[0]");
  }

  @Test
  void anAnswerThatIsNestedAlmostAsDeepIsRead() {
    String deep = "[".repeat(252) + "]".repeat(252);
    site.server.respondNext(
        CannedResponse.status(200).json("[{\"metadata\":{\"new\":" + deep + "},\"spec\":{}}]"));
    assertThat(site.job.list()).hasSize(1);
  }
}
