package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testsupport.LogRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of what answers hold and the models do not know. */
@Isolated("It records a logger that all share.")
class UnknownPartsTest {
  private static final String STATUS =
      "This client does not know the value 'paused' of JobExecutionStatus, and keeps it";
  private static final String REGION =
      "This client does not know the property 'region' of JobExecutionSpec, and keeps it";

  private final Queue<UnknownPart> told = new ConcurrentLinkedQueue<>();

  private static JobExecution newer(int number) {
    return Executions.id("exec-" + number).toBuilder()
        .status(JobExecutionStatus.of("paused"))
        .spec(JobExecutionSpec.builder().additionalProperty("region", "eu-" + number).build())
        .build();
  }

  private Site site(ApiVersion version) {
    Site site = Site.calling(client -> client.apiVersion(version).onUnknown(told::add));
    for (int i = 0; i < 250; i++) site.server.add(newer(i));
    return site;
  }

  private UnknownParts parts() {
    return new UnknownParts(told::add, new Secrets());
  }

  private List<String> sentences() {
    return told.stream().map(UnknownPart::toString).toList();
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void eachIsToldOnceHoweverOftenItComes(ApiVersion version) {
    try (Site site = site(version)) {
      assertThat(site.job.list().pageSize(100)).hasSize(250);
      assertThat(site.job.list().pageSize(100).prefetch(4)).hasSize(250);
      assertThat(site.job.list().pageSize(100).pages()).hasSize(3);
      assertThat(site.job.get("exec-3").getStatus()).hasToString("paused");
    }
    assertThat(sentences()).containsExactlyInAnyOrder(STATUS, REGION);
  }

  @Test
  void theModelsKeepThem() {
    try (Site site = site(ApiVersion.V2026_04_16)) {
      JobExecution execution = site.job.get("exec-3");

      assertThat(execution.getSpec().getAdditionalProperties()).containsEntry("region", "eu-3");
    }
  }

  @Test
  void summariesDoNotTellOfWhatTheyLeaveUnread() {
    try (Site site = Site.calling(client -> client.onUnknown(told::add))) {
      JobExecutionTask task = JobExecutionTask.builder().additionalProperty("gpu", 1).build();
      site.server.add(Executions.id("exec-1").toBuilder().tasks(List.of(task)).build());

      assertThat(site.job.list().summaries()).hasSize(1);
      assertThat(told).isEmpty();
      assertThat(site.job.list()).hasSize(1);
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void aStartsAnswerIsReadSoToo() {
    try (Site site = Site.calling(client -> client.onUnknown(told::add))) {
      site.server.respondNext(
          CannedResponse.status(200).json("{\"executionId\":\"e\",\"jobId\":\"j\",\"queue\":7}"));
      site.job.start(Site.tasks(1));
    }
    assertThat(told).extracting(UnknownPart::model).containsExactly("CreateJobExecutionOutput");
  }

  @Test
  void aPropertyAndAValueAreToldApart() {
    UnknownParts parts = parts();
    parts.property("Model", "x");
    parts.value("Model", "y");

    UnknownPart property = told.remove();
    assertThat(property.model()).isEqualTo("Model");
    assertThat(property.property()).contains("x");
    assertThat(property.value()).isEmpty();
    UnknownPart value = told.remove();
    assertThat(value.property()).isEmpty();
    assertThat(value.value()).contains("y");
  }

  @Test
  void namesWithoutEndEndSomewhere() {
    UnknownParts parts = parts();
    for (int i = 0; i < 3 * UnknownParts.MOST; i++) parts.property("Model", "name-" + i);

    assertThat(told).hasSize(UnknownParts.MOST);
  }

  @Test
  void whatIsToldIsALineThatIsCutAndHasNoSecret() {
    Secrets secrets = new Secrets();
    secrets.keep("planted-secret");
    UnknownParts parts = new UnknownParts(told::add, secrets);
    parts.value("Model", "a\nb planted-secret " + "c".repeat(100_000));

    assertThat(told.remove().value().orElseThrow())
        .startsWith("a b ")
        .doesNotContain("planted")
        .hasSizeLessThan(310);
  }

  @Test
  void aListenerThatFailsIsLoggedAndNobodyElsesConcern() {
    try (LogRecorder log = new LogRecorder("dev.jobexecutions.client");
        Site site =
            Site.calling(
                client ->
                    client.onUnknown(
                        part -> {
                          throw new IllegalStateException("full");
                        }))) {
      log.level(Level.INFO);
      site.server.add(newer(1));

      assertThat(site.job.list()).hasSize(1);
      assertThat(log.records())
          .allSatisfy(record -> assertThat(record.getLevel()).isEqualTo(Level.WARNING))
          .extracting(record -> record.getThrown().getMessage())
          .containsExactly("full", "full");
    }
  }

  @Test
  void aWaitReadsSoToo() {
    try (Site site = Site.calling(client -> client.onUnknown(told::add))) {
      RunningExecution run = site.job.start(Site.tasks(1));
      site.server.respondNext(
          CannedResponse.status(200)
              .json(
                  "{\"metadata\":{\"id\":\""
                      + run.id()
                      + "\"},\"spec\":{},\"status\":\"succeeded\",\"cost\":1}"));
      run.await(Duration.ofHours(1));
    }
    assertThat(told).extracting(part -> part.property().orElseThrow()).containsExactly("cost");
  }

  @Test
  void nobodyCannotBeTold() {
    assertThatNullPointerException()
        .isThrownBy(() -> BlaxelExecutions.builder().onUnknown(Executions.nothing()))
        .withMessage("listener");
  }
}
