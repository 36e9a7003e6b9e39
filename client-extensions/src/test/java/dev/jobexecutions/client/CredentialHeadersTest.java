package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "Proxy-Authorization",
        "X-Blaxel-Authorization",
        "X-Proxy-Auth",
        "X-Auth-Token",
        "X-AuthToken-V2",
        "Cookie",
        "Set-Cookie",
        "SET-COOKIE2",
        "X-Amz-Security-Token",
        "api_key",
        "X-ApiKey",
        "X-Key-2",
        "X-Client-Secret",
        "X-Db.Password",
        "X-Session-Id"
      })
  void aNameSoundsLikeACredential(String name) {
    assertThat(CredentialHeaders.isOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Request-Id",
        "X-Blaxel-Request-Id",
        "CF-Ray",
        "Retry-After",
        "X-RateLimit-Remaining",
        "X-RateLimit-Remaining-Tokens",
        "ETag",
        "Location",
        "Date",
        "Content-Type",
        "WWW-Authenticate",
        "Access-Control-Allow-Credentials",
        "Idempotency-Key",
        "X-Auth-Type",
        "X-Auth-Request-User",
        "X-Author",
        "X-Team",
        "-",
        "2"
      })
  void aNameDoesNot(String name) {
    assertThat(CredentialHeaders.isOne(name)).isFalse();
  }

  @Test
  void whatStandsBehindASchemeOrInACookieIsSecretByItself() {
    Headers headers =
        Headers.of(
            "X-Auth", "Bearer  abc-123", "Cookie", "a=first; b= second", "X-Team", "Blue team");
    assertThat(CredentialHeaders.secrets(headers))
        .contains("Bearer  abc-123", "abc-123", "a=first; b= second", "first", "second")
        .noneMatch(text -> text.contains("team"));
  }
}
