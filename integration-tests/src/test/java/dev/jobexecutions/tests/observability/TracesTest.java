package dev.jobexecutions.tests.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jobexecutions.client.AsyncPages;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import dev.jobexecutions.testsupport.PlantedSecret;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TracesTest {
  @RegisterExtension
  static final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();

  private static final String JOB = "data-processing-job";
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");

  private final VirtualClock clock = VirtualClock.jumping(Instant.parse("2026-11-24T12:00:00Z"));

  private final BlaxelServer server =
      BlaxelServer.builder()
          .clock(clock)
          .clientCredentials("id", "planted-secret")
          .seed(ExecutionSeed.job(JOB).count(45))
          .start();

  private final BlaxelExecutions blaxel =
      Recipes.traced(telemetry.getOpenTelemetry())
          .baseUrl(server.baseUrl())
          .clientCredentials("id", "planted-secret")
          .time(clock, clock::sleep)
          .build();

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  private static Span parent() {
    return telemetry.getOpenTelemetry().getTracer("test").spanBuilder("parent").startSpan();
  }

  /** The spans of the client, in the order of their ends. */
  private static List<SpanData> calls() {
    return telemetry.getSpans().stream().filter(s -> s.getKind() == SpanKind.CLIENT).toList();
  }

  private static void within(Span span, Runnable calls) {
    Context.current().with(span).wrap(calls).run();
  }

  private static void assertAllAreOf(Span parent) {
    assertThat(calls())
        .isNotEmpty()
        .extracting(SpanData::getParentSpanId)
        .containsOnly(parent.getSpanContext().getSpanId());
  }

  @Test
  void everyCallIsASpanOfTheOneThatIsCurrentWhereItIsMade() {
    Span parent = parent();
    within(parent, () -> assertThat(blaxel.job(JOB).list()).hasSize(45));
    assertThat(calls())
        .extracting(SpanData::getName)
        .contains("POST token", "GET listJobExecutions")
        .hasSizeGreaterThan(3);
    assertAllAreOf(parent);
  }

  @Test
  void everyAttemptIsASpanOfItsOwn() {
    server.respondNext(
        request -> request.method().equals("GET"),
        CannedResponse.status(503),
        CannedResponse.status(500));
    Span parent = parent();
    within(parent, () -> blaxel.job(JOB).list().iterator().next());
    assertThat(calls())
        .filteredOn(span -> span.getName().equals("GET listJobExecutions"))
        .extracting(
            span -> span.getAttributes().get(STATUS), span -> span.getStatus().getStatusCode())
        .startsWith(
            tuple(503L, StatusCode.ERROR),
            tuple(500L, StatusCode.ERROR),
            tuple(200L, StatusCode.UNSET));
    assertAllAreOf(parent);
  }

  @Test
  void asynchronousCallsKnowTheirParentToo() {
    Span parent = parent();
    AsyncPages<ExecutionPage> pages = blaxel.job(JOB).list().pageSize(20).asyncPages();
    within(parent, () -> pages.next().join());
    assertAllAreOf(parent);
  }

  @Test
  void theServerLearnsOfTheSpan() {
    blaxel.job(JOB).list().limit(1).forEach(execution -> {});
    Stream<String> sent =
        server.requests().stream().map(TracesTest::spanId).filter(id -> !id.equals("none"));
    assertThat(sent)
        .containsExactlyInAnyOrderElementsOf(calls().stream().map(SpanData::getSpanId).toList());
  }

  private static String spanId(ReceivedRequest request) {
    return request.header("traceparent").map(value -> value.split("-", -1)[2]).orElse("none");
  }

  @Test
  void noAttributeHoldsASecret() {
    server.respondNext(request -> !request.path().endsWith("token"), CannedResponse.status(401));
    blaxel.job(JOB).list().limit(1).forEach(execution -> {});
    assertThat(calls()).isNotEmpty().noneMatch(span -> PlantedSecret.isIn(span.toString()));
  }
}
