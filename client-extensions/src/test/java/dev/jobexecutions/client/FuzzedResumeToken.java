package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionSort;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** Resume tokens that nobody wrote. */
final class FuzzedResumeToken {
  private static final Subject SUBJECT =
      Subject.executions(ApiVersion.V2026_04_28, null, "etl")
          .sorted(JobExecutionSort.CREATED_AT_DESC);

  /** What every token of the subject begins with, which no fuzzing would find again and again. */
  private static final byte[] BEGINNING = beginning();

  private FuzzedResumeToken() {}

  private static byte[] beginning() {
    Position short_ = new Position(Position.Start.ANEW, 0, null, List.of(), null, false);
    byte[] token = Base64.getUrlDecoder().decode(ResumeToken.write(SUBJECT, short_));
    // Behind the subject: start, flags, offset, length of the cursor, number of keys, checksum.
    return Arrays.copyOf(token, token.length - (1 + 1 + 4 + 4 + 1 + 4));
  }

  /** As a token, as what a token encodes, and as what stands behind the subject in that. */
  static void check(byte[] input) {
    read(FuzzTarget.text(input));
    read(token(input));
    byte[] whole = Arrays.copyOf(BEGINNING, BEGINNING.length + input.length);
    System.arraycopy(input, 0, whole, BEGINNING.length, input.length);
    read(token(whole));
  }

  private static void read(String token) {
    Position position;
    try {
      position = ResumeToken.read(SUBJECT, token);
    } catch (IllegalArgumentException e) {
      assertThat(e).message().matches("(The resume token |This is no resume token).*");
      return;
    }
    assertThat(ResumeToken.read(SUBJECT, ResumeToken.write(SUBJECT, position))).isEqualTo(position);
  }

  private static String token(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    byte[] bytes =
        ByteBuffer.allocate(content.length + 4).put(content).putInt((int) sum.getValue()).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
