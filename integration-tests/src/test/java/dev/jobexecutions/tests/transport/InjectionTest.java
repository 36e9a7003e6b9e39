package dev.jobexecutions.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a value holds, the server gets it in its place, or it is refused by its name. */
class InjectionTest {
  private static final String OK = "{\"metadata\":{},\"spec\":{}}";
  private static BlaxelServer server;
  private static BlaxelExecutions blaxel;

  @BeforeAll
  static void start() {
    server = BlaxelServer.builder().intercept(InjectionTest::answer).start();
    blaxel = builder().apiKey("planted-secret-key").build();
  }

  @AfterAll
  static void stop() {
    blaxel.close();
    server.close();
  }

  @AfterEach
  void forget() {
    server.reset();
  }

  private static BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiVersion(ApiVersion.V2026_04_28);
  }

  private static Optional<CannedResponse> answer(ReceivedRequest request) {
    boolean list = request.method().equals("GET") && request.path().endsWith("/executions");
    String page = "{\"data\":[],\"meta\":{\"hasMore\":false,\"nextCursor\":\"\"}}";
    boolean tasks = request.path().endsWith("/tasks");
    boolean start = request.method().equals("POST");
    String created = "{\"executionId\":\"exec-1\"}";
    return Optional.of(
        CannedResponse.status(200).json(list || tasks ? page : start ? created : OK));
  }

  static Stream<String> values() {
    return Stream.of(
        "a\r\nX-Evil: 1",
        "a\r\n\r\nGET /evil HTTP/1.1\r\n\r\n",
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\tb",
        "ü",
        "作业🚀",
        "a\u2028b",
        "%2F",
        "%2e%2e",
        "%0d%0aX-Evil: 1",
        "../x",
        "/../../x",
        "a/b",
        "a\\b",
        "a?limit=1#b",
        "a&limit=1",
        "a+b",
        "a;b=c",
        "a b",
        "a[b]",
        "\"},{\"",
        "{executionId}",
        "@host:1/");
  }

  private static ReceivedRequest received() {
    List<ReceivedRequest> requests = server.requests();
    assertThat(requests).isNotEmpty();
    ReceivedRequest request = requests.get(requests.size() - 1);
    assertThat(request.header("X-Evil")).isEmpty();
    return request;
  }

  /** The segments of the path as the client meant them. */
  private static List<String> segments(ReceivedRequest request) {
    return Pattern.compile("/")
        .splitAsStream(request.path().substring(1))
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("values")
  void aJobsName(String value) {
    blaxel.job(value).get("exec-1");
    assertThat(segments(received())).containsExactly("v0", "jobs", value, "executions", "exec-1");
  }

  @ParameterizedTest
  @MethodSource("values")
  void anExecutionsId(String value) {
    blaxel.job("etl").get(value);
    assertThat(segments(received())).containsExactly("v0", "jobs", "etl", "executions", value);
    blaxel.job("etl").execution(value).cancel();
    assertThat(segments(received())).containsExactly("v0", "jobs", "etl", "executions", value);
    assertThat(blaxel.job("etl").tasks(value)).isEmpty();
    assertThat(segments(received()))
        .containsExactly("v0", "jobs", "etl", "executions", value, "tasks");
  }

  @ParameterizedTest
  @MethodSource("values")
  void aQuery(String value) {
    String query = "q" + value; // Two characters, at least.
    assertThat(blaxel.job("etl").list().query(query)).isEmpty();
    ReceivedRequest request = received();
    assertThat(request.parameter("q")).contains(query);
    assertThat(request.parameter("limit")).contains("20");
    assertThat(request.path()).isEqualTo("/v0/jobs/etl/executions");
  }

  @ParameterizedTest
  @MethodSource("values")
  void aCursorOfTheServer(String value) throws Exception {
    String cursor = new ObjectMapper().writeValueAsString(value);
    server.respondNext(
        CannedResponse.status(200)
            .json(
                "{\"data\":["
                    + OK
                    + "],\"meta\":{\"hasMore\":true,\"nextCursor\":"
                    + cursor
                    + "}}"));
    String token = blaxel.job("etl").list().pages().iterator().next().resumeToken();
    // Also by way of a token, which holds it.
    assertThat(blaxel.job("etl").list().startingAt(token)).isEmpty();
    assertThat(received().parameter("cursor")).contains(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsNoResumeToken(String value) {
    assertThatThrownBy(() -> blaxel.job("etl").list().startingAt(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("resume token");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("values")
  void aMessageId(String value) throws Exception {
    blaxel
        .job("etl")
        .start(
            CreateJobExecutionRequest.builder()
                .id(value)
                .env(Map.of(value, value))
                .tasks(List.of(Map.of(value, value)))
                .build());
    var body = new ObjectMapper().readTree(received().body());
    assertThat(body.get("id").textValue()).isEqualTo(value);
    assertThat(body.get("env").get(value).textValue()).isEqualTo(value);
    assertThat(body.get("tasks").get(0).get(value).textValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("values")
  void aWorkspace(String value) {
    String name = value;
    if (isHeaderValue(value)) {
      try (BlaxelExecutions mine = builder().apiKey("planted-secret-key").workspace(name).build()) {
        mine.job("etl").get("exec-1");
      }
      assertThat(received().headers("X-Blaxel-Workspace")).containsExactly(value);
    } else {
      assertThatThrownBy(() -> builder().workspace(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("workspace must");
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void anApiKey(String value) {
    String key = "planted-secret-key" + value;
    if (isHeaderValue(value)) {
      try (BlaxelExecutions mine = builder().apiKey(key).build()) {
        mine.job("etl").get("exec-1");
      }
      assertThat(received().headers("Authorization")).containsExactly("Bearer " + key);
    } else {
      assertThatThrownBy(() -> builder().apiKey(key))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must")
          .hasMessageNotContainingAny("planted", "Evil");
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void aHeaderOfACall(String value) {
    JobExecutions job = blaxel.job("etl");
    if (isHeaderValue(value)) {
      job.withHeader("X-Team", value).get("exec-1");
      assertThat(received().headers("X-Team")).containsExactly(value);
    } else {
      assertThatThrownBy(() -> job.withHeader("X-Team", value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("X-Team")
          .hasMessageNotContaining("Evil");
    }
    assertThatThrownBy(() -> job.withHeader(value + ":", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("name must");
  }

  private static boolean isHeaderValue(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
