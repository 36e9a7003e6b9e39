package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.api.v20260428.JobExecutionsApi;
import dev.jobexecutions.json.JsonAdapters;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Short texts: times, addresses and names. */
final class FuzzedTexts {
  private static final Instant YEAR_ZERO = Instant.parse("0000-01-02T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("9999-12-31T00:00:00Z");

  private static final JobExecutionsApi API =
      new Retrofit.Builder()
          .baseUrl("https://api.blaxel.ai/v0/")
          .addConverterFactory(
              new JsonConverters(JsonAdapters.moshi(), ApiVersion.V2026_04_28, null))
          .build()
          .create(JobExecutionsApi.class);

  private FuzzedTexts() {}

  /** What is read is the same when it is read again from the usual form. */
  static void timestamps(byte[] input) {
    Timestamps.read(FuzzTarget.text(input))
        .filter(time -> time.isAfter(YEAR_ZERO) && time.isBefore(YEAR_10000))
        .ifPresent(time -> assertThat(Timestamps.read(time.toString())).contains(time));
  }

  static void goDurations(byte[] input) {
    GoDurations.read(FuzzTarget.text(input))
        .ifPresent(
            duration -> {
              assertThat(duration).isGreaterThanOrEqualTo(Duration.ZERO);
              String parts = duration.getSeconds() + "s" + duration.getNano() + "ns";
              assertThat(GoDurations.read(parts)).contains(duration);
            });
  }

  /** Credentials go to the host that is read, and a password in the address is in no message. */
  static void baseUrl(byte[] input) {
    String text = FuzzTarget.text(input);
    HttpUrl url;
    try {
      url = BaseUrl.parse(text);
    } catch (IllegalArgumentException e) {
      if (text.contains("planted") && text.contains("@"))
        assertThat(e).message().doesNotContain("planted");
      return;
    }
    assertThat(url.encodedPath()).endsWith("/");
    assertThat(url.query()).isNull();
    assertThat(url.fragment()).isNull();
    assertThat(url.username()).isEmpty();
    assertThat(url.password()).isEmpty();
    assertThat(BaseUrl.parse(url.toString())).isEqualTo(url);
    try {
      BaseUrl.requireEncryption(url);
    } catch (IllegalArgumentException e) {
      assertThat(url.scheme()).isEqualTo("http");
      return;
    }
    if (url.scheme().equals("http"))
      assertThat(url.host()).matches("(.*\\.)?localhost|127\\..*|::1");
  }

  /** As UTF-8, and as the chars of which some are halves of surrogate pairs. */
  static void pathSegment(byte[] input) {
    pathSegment(FuzzTarget.text(input));
    char[] chars = new char[input.length / 2];
    ByteBuffer.wrap(input).asCharBuffer().get(chars);
    pathSegment(String.valueOf(chars));
  }

  private static void pathSegment(String name) {
    try {
      assertThat(PathSegment.check("name", name)).isEqualTo(name);
    } catch (IllegalArgumentException e) {
      assertThat(PathSegment.fits(name)).isFalse();
      assertThat(e).message().startsWith("name ");
      return;
    }
    HttpUrl url = API.getJobExecution(name, "exec").request().url();
    assertThat(url.host()).isEqualTo("api.blaxel.ai");
    assertThat(url.pathSegments()).containsExactly("v0", "jobs", name, "executions", "exec");
    assertThat(url.query()).isNull();
    assertThat(url.fragment()).isNull();
  }
}
