package dev.jobexecutions.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.annotation.Nullable;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * What a token request was answered.
 *
 * @param refreshToken what to ask with the next time; null where that stays as it is
 * @param life how long the access token holds; null where nobody says
 */
record GrantedToken(String accessToken, @Nullable String refreshToken, @Nullable Duration life) {
  private static final long MAX_BYTES = 64 * 1024;

  /** Longer lives make no difference. */
  private static final double MAX_SECONDS = Duration.ofDays(3650).toSeconds();

  /**
   * Reads an answer. No complaint repeats any of it.
   *
   * @throws UnexpectedBodyException if there is no token in it
   */
  static GrantedToken read(ResponseBody body) throws IOException {
    try (body) {
      BufferedSource source = body.source();
      if (source.request(MAX_BYTES + 1))
        throw new UnexpectedBodyException("the answer is too long for a token", "$", null);
      BodyStart.refusePage(source);
      if (!(FreeFormJson.read(source.readUtf8()) instanceof Map<?, ?> answer))
        throw new UnexpectedBodyException("the answer is no JSON object", "$", null);
      if (!(answer.get("access_token") instanceof String token) || token.isBlank())
        throw new UnexpectedBodyException("the answer has no token", "$.access_token", null);
      requireSendable(token);
      Object next = answer.get("refresh_token");
      return new GrantedToken(
          token,
          next instanceof String text && !text.isBlank() ? text : null,
          life(answer.get("expires_in")));
    }
  }

  /** It would be kept for its whole life, and fail each call. */
  private static void requireSendable(String token) throws UnexpectedBodyException {
    try {
      String unused = HeaderValue.check("the token", token);
    } catch (IllegalArgumentException e) {
      throw new UnexpectedBodyException(
          "the answer has a token that cannot be sent: " + e.getMessage(), "$.access_token", null);
    }
  }

  @Nullable
  private static Duration life(@Nullable Object expiresIn) {
    try {
      double seconds = Double.parseDouble(String.valueOf(expiresIn));
      if (Double.isNaN(seconds)) return null;
      return Duration.ofSeconds((long) Math.max(0, Math.min(seconds, MAX_SECONDS)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return Secrets.MASK;
  }
}
