package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.ErrorResponse;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  private static final String FIRST = "2026-04-16";
  private static final String SECOND = "2026-04-28";
  private static final String TASKS = LISTING + "/exec-1/tasks";

  @Test
  void answersAsTheFirstVersionWithoutTheHeader() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      assertThat(get(server, LISTING).body()).isEqualTo("[]");
    }
  }

  @Test
  void answersAsTheVersionThatTheHeaderNames() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      assertThat(as(server, FIRST, LISTING).body()).isEqualTo("[]");
      assertThat(as(server, SECOND, LISTING).body()).startsWith("{\"data\":[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01", "latest", "2026-04-1", ""})
  void refusesAnUnknownVersion(String version) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = as(server, version, LISTING);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response)).isEqualTo(unknown(version, "2026-04-16 and 2026-04-28"));
    }
  }

  @Test
  void refusesAVersionThatItWasToldNotToKnow() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").apiVersions(FIRST).start()) {
      HttpResponse<String> response = as(server, SECOND, LISTING);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response)).isEqualTo(unknown(SECOND, FIRST));
      assertThat(as(server, FIRST, LISTING).body()).isEqualTo("[]");
    }
  }

  @Test
  void answersAsTheEarliestKnownVersionWithoutTheHeader() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").apiVersions(SECOND).start()) {
      assertThat(get(server, LISTING).body()).startsWith("{\"data\":[]");
      assertThat(as(server, FIRST, LISTING).statusCode()).isEqualTo(400);
    }
    try (BlaxelServer server =
        BlaxelServer.builder().job("job").apiVersions(SECOND, FIRST).start()) {
      assertThat(get(server, LISTING).body()).isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND, "2020-01-01"})
  void canBeDeafToTheHeader(String asked) {
    try (BlaxelServer first = BlaxelServer.builder().job("job").answersAs(FIRST).start();
        BlaxelServer second = BlaxelServer.builder().job("job").answersAs(SECOND).start()) {
      assertThat(as(first, asked, LISTING).body()).isEqualTo("[]");
      assertThat(get(second, LISTING).body()).startsWith("{\"data\":[]");
      assertThat(as(second, asked, LISTING).body()).startsWith("{\"data\":[]");
    }
  }

  @Test
  void canAnswerAsAVersionThatItIsToldNotToKnow() {
    try (BlaxelServer server =
        BlaxelServer.builder().job("job").apiVersions(FIRST).answersAs(SECOND).start()) {
      assertThat(as(server, FIRST, LISTING).body()).startsWith("{\"data\":[]");
    }
  }

  @Test
  void hasNoListOfTasksInTheFirstVersion() {
    try (BlaxelServer server = server().start();
        BlaxelServer deaf = server().answersAs(FIRST).start()) {
      assertThat(as(server, SECOND, TASKS).statusCode()).isEqualTo(200);
      assertNoRoute(get(server, TASKS));
      assertNoRoute(as(server, FIRST, TASKS));
      assertNoRoute(as(deaf, SECOND, TASKS));
      assertNoRoute(send(server, "POST", TASKS));
      assertThat(as(server, "2020-01-01", TASKS).statusCode()).isEqualTo(400);
    }
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void refusesNoSettingAtAll() {
    assertThatThrownBy(() -> BlaxelServer.builder().answersAs(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("version");
  }

  @Test
  void refusesASettingThatNamesNoVersion() {
    BlaxelServer.Builder builder = BlaxelServer.builder();
    String message = "there is no API version 2020-01-01, only [2026-04-16, 2026-04-28]";

    assertThatThrownBy(() -> builder.apiVersions(FIRST, "2020-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> builder.answersAs("2020-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(builder::apiVersions)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("apiVersions must not be empty");
  }

  private static BlaxelServer.Builder server() {
    return BlaxelServer.builder().executions(List.of(execution("exec-1", null)));
  }

  private static void assertNoRoute(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(detail(response).getCode()).isEqualTo("ROUTE_NOT_FOUND");
    assertThat(detail(response).getMessage()).isEqualTo("there is nothing at " + TASKS);
  }

  private static ErrorResponse unknown(String version, String known) {
    return ErrorResponse.builder()
        .error(ErrorCause.ofString("invalid_api_version"))
        .message("the API version " + version + " does not exist, only " + known)
        .build();
  }

  private static HttpResponse<String> as(BlaxelServer server, String version, String target) {
    return send(server, "GET", target, "Authorization", "Bearer token", "Blaxel-Version", version);
  }
}
