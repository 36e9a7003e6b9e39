package dev.jobexecutions.tests.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiException;
import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.DeadlineExceededException;
import dev.jobexecutions.client.ResponseFormatException;
import dev.jobexecutions.client.ServerErrorException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a gigabyte, or of a byte now and then for ever. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class EndlessAnswerTest {
  private static final long GIGABYTE = 1_000_000_000;
  private static final int CAP = 1_000_000;

  /** What lies in the buffers of two sockets, beyond what the client has read. */
  private static final long IN_BUFFERS = 32_000_000;

  private final Flood flood = new Flood();

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aGigabyteOfExecutionsIsNotReadBeyondTheCap(ApiVersion version) {
    try (FaultSite site = site(version, client -> client.maxAnswerBytes(CAP))) {
      site.script.plan(
          WireRequest::isListing,
          0,
          1,
          genuine -> {
            // The page up to the end of its first execution, and then that one for ever.
            String text = genuine.answer().text();
            String item = text.substring(text.indexOf("[{") + 1, text.lastIndexOf("}]") + 1) + ",";
            byte[] head = head(200, text.substring(0, text.indexOf("[{") + 1));
            return flood.of(head, item.getBytes(US_ASCII), GIGABYTE);
          });
      assertThat(failure(site))
          .isExactlyInstanceOf(ResponseFormatException.class)
          .hasMessageStartingWith(FaultSite.LISTING)
          .hasMessageContaining("larger than 1000000 bytes")
          .hasMessageContaining("maxAnswerBytes");
      assertThat(flood.written).hasValueBetween(CAP / 2, CAP + IN_BUFFERS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\"", "1", "{\"a\":"})
  void neitherIsOneOfAnythingElse(String piece) {
    try (FaultSite site = site(ApiVersion.V2026_04_16, client -> client.maxAnswerBytes(CAP))) {
      byte[] body = piece.repeat(10_000).getBytes(US_ASCII);
      flood(site, head(200, piece.equals("\"") ? "[\"" : "["), body);
      assertThat(failure(site)).isExactlyInstanceOf(ResponseFormatException.class);
      assertThat(flood.written).hasValueLessThan(CAP + IN_BUFFERS);
    }
  }

  @Test
  void theCapHoldsWhereNobodySetsIt() {
    try (FaultSite site = site(ApiVersion.V2026_04_16, client -> client)) {
      byte[] blanks = new byte[100_000];
      Arrays.fill(blanks, (byte) ' ');
      flood(site, head(200, "["), blanks);
      assertThat(failure(site))
          .isExactlyInstanceOf(ResponseFormatException.class)
          .hasMessageContaining("larger than 104857600 bytes");
      assertThat(flood.written).hasValueLessThan(104_857_600 + IN_BUFFERS);
    }
  }

  @Test
  void gzipCountsByWhatItComesTo() {
    try (FaultSite site = site(ApiVersion.V2026_04_16, client -> client.maxAnswerBytes(CAP))) {
      site.script.plan(
          WireRequest::isListing,
          0,
          1,
          genuine -> Reply.last(WireAnswer.json("[" + " ".repeat(50 * CAP)).gzipped()));
      assertThat(failure(site))
          .isExactlyInstanceOf(ResponseFormatException.class)
          .hasMessageContaining("larger than 1000000 bytes");
    }
  }

  @Test
  void ofAnErrorOnlyTheBeginningIsRead() {
    try (FaultSite site = site(ApiVersion.V2026_04_16, client -> client)) {
      flood(site, head(500, "oops"), "!".repeat(10_000).getBytes(US_ASCII));
      Throwable failure = failure(site);
      assertThat(failure)
          .isExactlyInstanceOf(ServerErrorException.class)
          .hasMessageStartingWith(FaultSite.LISTING + "500");
      assertThat(((ApiException) failure).body()).hasSizeLessThan(100_000);
      assertThat(flood.written).hasValueLessThan(IN_BUFFERS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void oneThatNeverEndsIsGivenUpInTime(int status) {
    try (FaultSite site =
        site(ApiVersion.V2026_04_28, client -> client.callTimeout(Duration.ofMillis(300)))) {
      site.script.plan(
          WireRequest::isListing, 0, 1, genuine -> flood.drops(head(status, ""), (byte) ' '));
      assertThat(failure(site))
          .isExactlyInstanceOf(DeadlineExceededException.class)
          .hasMessageStartingWith(FaultSite.LISTING)
          .hasMessageContaining("callTimeout");
    }
  }

  private void flood(FaultSite site, byte[] head, byte[] piece) {
    site.script.plan(WireRequest::isListing, 0, 1, genuine -> flood.of(head, piece, GIGABYTE));
  }

  private static byte[] head(int status, String start) {
    byte[] head = new WireAnswer(status, WireAnswer.JSON, new byte[0]).headWith("X: y");
    return Bytes.concat(head, Bytes.ascii(start));
  }

  private static Throwable failure(FaultSite site) {
    return Objects.requireNonNull(Face.ITERATOR.read(site.list()).failure, "nothing failed");
  }

  private static FaultSite site(
      ApiVersion version, UnaryOperator<BlaxelExecutions.Builder> settings) {
    return FaultSite.of(1, client -> settings.apply(client.apiVersion(version)));
  }
}
