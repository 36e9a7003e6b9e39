package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  @Test
  void asksForAToken() {
    Clock clock = Clock.fixed(Instant.parse("2026-08-01T12:00:00Z"), ZoneOffset.UTC);
    try (BlaxelServer server = BlaxelServer.builder().job("job").clock(clock).start()) {
      HttpResponse<String> response = send(server, "GET", LISTING);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(detail(response).getCode()).isEqualTo("AUTHENTICATION_REQUIRED");
      assertThat(detail(response).getStatus()).isEqualTo(401);
      assertThat(detail(response).getRetryable()).isFalse();
      assertThat(detail(response).getAction()).isNotEmpty();
      assertThat(detail(response).getDoNot()).isNotEmpty();
      assertThat(detail(response).getTimestamp()).isEqualTo("2026-08-01T12:00:00Z");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "token", "Bearer a b"})
  void takesNothingElseForAToken(String header) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = send(server, "GET", LISTING, "Authorization", header);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(detail(response).getCode()).isEqualTo("AUTHENTICATION_REQUIRED");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer key",
    "authorization, bearer key",
    "X-Blaxel-Authorization, Bearer key"
  })
  void acceptsItsKey(String name, String value) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").apiKey("key").start()) {
      assertThat(send(server, "GET", LISTING, name, value).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void looksAtTheOtherHeaderWhereTheFirstHasNoToken() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").apiKey("key").start()) {
      HttpResponse<String> response =
          send(
              server,
              "GET",
              LISTING,
              "Authorization",
              "Basic dXNlcjpwYXNz",
              "X-Blaxel-Authorization",
              "Bearer key");

      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer other", "Bearer KEY", "Bearer key1", "Bearer ke"})
  void refusesAnotherKey(String header) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").apiKey("key").start()) {
      HttpResponse<String> response = send(server, "GET", LISTING, "Authorization", header);

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(detail(response).getCode()).isEqualTo("AUTHENTICATION_FAILED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "key\t", "schlüssel", "a\nb"})
  void refusesAKeyThatNoRequestCanBring(String key) {
    assertThatThrownBy(() -> BlaxelServer.builder().apiKey(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("apiKey must be visible ASCII characters, without white space")
        .hasMessageNotContaining("two words");
  }

  @ParameterizedTest
  @CsvSource({"mine, 200", "Mine, 403", "other, 403"})
  void reachesItsWorkspaceOnly(String workspace, int status) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").workspace("mine").start()) {
      HttpResponse<String> response =
          send(
              server,
              "GET",
              LISTING,
              "Authorization",
              "Bearer token",
              "X-Blaxel-Workspace",
              workspace);

      assertThat(response.statusCode()).isEqualTo(status);
      if (status == 403) assertThat(detail(response).getCode()).isEqualTo("FORBIDDEN");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "other"})
  void showsTheSameToEachWorkspace(String workspace) {
    ExecutionSeed seed = ExecutionSeed.job("job").count(3).workspace("mine");
    try (BlaxelServer server = BlaxelServer.builder().seed(seed).start()) {
      HttpResponse<String> response =
          send(
              server,
              "GET",
              LISTING,
              "Authorization",
              "Bearer token",
              "X-Blaxel-Workspace",
              workspace);

      assertThat(Calls.page(response))
          .hasSize(3)
          .allMatch(execution -> "mine".equals(execution.getMetadata().getWorkspace()));
    }
  }

  @Test
  void needsNoWorkspace() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").workspace("mine").start()) {
      assertThat(Calls.get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }
}
