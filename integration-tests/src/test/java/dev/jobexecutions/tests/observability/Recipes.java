package dev.jobexecutions.tests.observability;

import dev.jobexecutions.client.BlaxelExecutions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.okhttp3.OkHttpMetricsEventListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import okhttp3.OkHttpClient;
import retrofit2.Invocation;

/** The README's recipes, for a server of the tests; {@link ReadmeRecipesTest} compares them. */
final class Recipes {
  private Recipes() {}

  static BlaxelExecutions.Builder measured(MeterRegistry registry) {
    OkHttpClient measured =
        new OkHttpClient.Builder()
            .eventListener(
                OkHttpMetricsEventListener.builder(registry, "blaxel.requests")
                    .uriMapper(
                        request -> {
                          Invocation call = request.tag(Invocation.class);
                          return call == null ? "token" : call.method().getName();
                        })
                    .build())
            .build();
    return BlaxelExecutions.builder().httpClient(measured);
  }

  static BlaxelExecutions.Builder traced(OpenTelemetry telemetry) {
    return BlaxelExecutions.builder()
        .httpClient(new OkHttpClient.Builder().addInterceptor(new Tracing(telemetry)).build())
        .taskDecorator(task -> Context.current().wrap(task));
  }
}
