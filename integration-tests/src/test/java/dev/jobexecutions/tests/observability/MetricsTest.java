package dev.jobexecutions.tests.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import dev.jobexecutions.testsupport.PlantedSecret;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final String JOB = "data-processing-job";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private BlaxelExecutions client(BlaxelServer server) {
    return Recipes.measured(registry)
        .baseUrl(server.baseUrl())
        .retries(Retries.none())
        .clientCredentials("id", "planted-secret")
        .build();
  }

  private static BlaxelServer server() {
    return BlaxelServer.builder()
        .clientCredentials("id", "planted-secret")
        .seed(ExecutionSeed.job(JOB).count(45))
        .start();
  }

  private static String id(JobExecution execution) {
    return Objects.requireNonNull(execution.getMetadata().getId());
  }

  private Timer timer(String uri, String status) {
    return registry.get("blaxel.requests").tag("uri", uri).tag("status", status).timer();
  }

  @Test
  void everyCallIsCountedByMethodRouteAndStatus() {
    try (BlaxelServer server = server();
        BlaxelExecutions blaxel = client(server)) {
      assertThat(blaxel.job(JOB).list()).hasSize(45);
      assertThatThrownBy(() -> blaxel.job(JOB).get("exec-none"))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(timer("listJobExecutions", "200").count()).isPositive();
    assertThat(timer("listJobExecutions", "200").getId().getTag("method")).isEqualTo("GET");
    assertThat(timer("listJobExecutions", "200").getId().getTag("outcome")).isEqualTo("SUCCESS");
    assertThat(timer("getJobExecution", "404").getId().getTag("outcome")).isEqualTo("CLIENT_ERROR");
    assertThat(timer("token", "200").getId().getTag("method")).isEqualTo("POST");
  }

  @Test
  void aCallWithoutAnAnswerIsCountedToo() {
    BlaxelServer gone = server();
    gone.close();
    try (BlaxelExecutions blaxel = client(gone)) {
      assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1"))
          .isInstanceOf(TransportException.class);
    }
    assertThat(timer("token", "IO_ERROR").count()).isEqualTo(1);
  }

  @Test
  void noTagHoldsAnIdOrASecret() {
    try (BlaxelServer server = server();
        BlaxelExecutions blaxel = client(server)) {
      blaxel.job(JOB).list().limit(3).forEach(execution -> blaxel.job(JOB).get(id(execution)));
    }
    List<String> ids = registry.getMeters().stream().map(m -> m.getId().toString()).toList();
    assertThat(ids).isNotEmpty().noneMatch(PlantedSecret::isIn);
    assertThat(ids).noneMatch(id -> id.contains("exec-") || id.contains(JOB));
  }
}
