package dev.jobexecutions.tests.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Invocation;

/** A span for each attempt, whose context is sent along. */
final class Tracing implements Interceptor {
  private final OpenTelemetry telemetry;

  Tracing(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Invocation call = request.tag(Invocation.class);
    String route = call == null ? "token" : call.method().getName();
    Span span =
        telemetry
            .getTracer("blaxel-executions")
            .spanBuilder(request.method() + " " + route)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", request.method())
            .setAttribute("server.address", request.url().host())
            .setAttribute("url.full", request.url().toString())
            .startSpan();
    Request.Builder traced = request.newBuilder();
    telemetry
        .getPropagators()
        .getTextMapPropagator()
        .inject(
            Context.current().with(span),
            traced,
            (carrier, name, value) -> traced.header(name, value));
    try {
      Response response = chain.proceed(traced.build());
      span.setAttribute("http.response.status_code", response.code());
      if (!response.isSuccessful()) span.setStatus(StatusCode.ERROR);
      return response;
    } catch (IOException e) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }
}
