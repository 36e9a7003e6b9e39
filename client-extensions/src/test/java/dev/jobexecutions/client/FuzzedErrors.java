package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** What answers other than success become. */
final class FuzzedErrors {
  private static final String SECRET = "planted-secret";
  private static final Instant NOW = Instant.parse("2026-04-28T00:00:00Z");

  private static final Operation OPERATION = Operation.get("etl", "exec-1", "my-workspace");

  private FuzzedErrors() {}

  /** The status in the first line, then headers, an empty line and the body. */
  static void answers(byte[] input) {
    String text = FuzzTarget.text(input);
    int end = text.indexOf("\n\n");
    String[] head = text.substring(0, Math.max(end, 0)).split("\n", -1);
    Headers headers = headers(head);
    String type = headers.get("Content-Type");
    byte[] content = text.substring(end < 0 ? 0 : end + 2).getBytes(charset(input));
    ResponseBody body = ResponseBody.create(content, type == null ? null : MediaType.parse(type));
    Secrets secrets = new Secrets();
    secrets.keep(SECRET);

    ErrorAnswer answer = ErrorAnswers.read(response(status(head[0]), headers, body), secrets, NOW);

    assertThat(answer.toString()).doesNotContain(SECRET);
    if (answer.retryAfter() != null)
      assertThat(answer.retryAfter()).isGreaterThanOrEqualTo(Duration.ZERO);
    ApiException failure = ApiErrors.of(OPERATION, answer, "the API key", null);
    assertThat(Traces.of(failure)).doesNotContain(SECRET);
    assertThat(String.valueOf(failure.getMessage()).chars())
        .noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    assertThat(failure.getMessage()).hasSizeLessThan(4_000);
  }

  private static Charset charset(byte[] input) {
    // Of the wrong charset as often as of the right one.
    return input.length % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;
  }

  private static int status(String line) {
    try {
      int status = Integer.parseInt(line.strip());
      return status >= 300 && status < 1000 ? status : 500;
    } catch (NumberFormatException e) {
      return 500;
    }
  }

  private static Headers headers(String[] lines) {
    Headers.Builder headers = new Headers.Builder();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon <= 0) continue;
      try {
        headers.addUnsafeNonAscii(line.substring(0, colon), line.substring(colon + 1).strip());
      } catch (IllegalArgumentException e) {
        // No connection can bring such a header.
      }
    }
    return headers.build();
  }

  private static retrofit2.Response<?> response(int status, Headers headers, ResponseBody body) {
    Response raw =
        new Response.Builder()
            .request(new Request.Builder().url("https://api.blaxel.ai/v0/jobs").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("")
            .headers(headers)
            .build();
    return retrofit2.Response.error(body, raw);
  }

  /** The header's value in the first line, and that of {@code Date} in the second. */
  static void retryAfter(byte[] input) {
    String[] lines = FuzzTarget.text(input).split("\n", 2);
    Headers.Builder headers = new Headers.Builder();
    try {
      headers.addUnsafeNonAscii("Retry-After", lines[0]);
      if (lines.length > 1) headers.addUnsafeNonAscii("Date", lines[1]);
    } catch (IllegalArgumentException e) {
      return; // No connection can bring such a header.
    }
    Duration pause = RetryAfter.read(headers.build(), NOW);
    // However long: who waits has a deadline.
    if (pause != null) assertThat(pause).isGreaterThanOrEqualTo(Duration.ZERO);
  }
}
