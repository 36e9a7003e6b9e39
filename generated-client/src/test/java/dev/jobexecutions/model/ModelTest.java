package dev.jobexecutions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class ModelTest {
  private static final JobExecutionMetadata METADATA =
      JobExecutionMetadata.builder().id("exec-1").job("job").build();
  private static final JobExecutionSpec SPEC = JobExecutionSpec.builder().parallelism(2).build();

  @Test
  void aBuilderNamesTheRequiredPropertyThatIsMissing() {
    assertThatThrownBy(() -> JobExecution.builder().metadata(METADATA).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("JobExecution")
        .hasMessageContaining("'spec'");
  }

  @Test
  void aBuilderRefusesNullForARequiredProperty() {
    assertThatThrownBy(() -> JobExecution.builder().metadata(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("metadata");
  }

  @Test
  void aBuilderRefusesADescribedPropertyAsAnAdditionalOne() {
    assertThatThrownBy(() -> JobExecution.builder().additionalProperty("status", "failed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'status'");
  }

  @Test
  void whatIsGivenToABuilderIsCopied() {
    List<JobExecutionTask> tasks = new ArrayList<>();
    JobExecution execution =
        JobExecution.builder().metadata(METADATA).spec(SPEC).tasks(tasks).build();

    tasks.add(JobExecutionTask.builder().build());

    assertThat(execution.getTasks()).isEmpty();
  }

  @Test
  void collectionsAreUnmodifiable() {
    JobExecution execution =
        JobExecution.builder().metadata(METADATA).spec(SPEC).tasks(List.of()).build();

    assertThat(execution.getTasks()).isUnmodifiable();
    assertThat(execution.getAdditionalProperties()).isUnmodifiable();
  }

  @Test
  void aBuilderCanBeUsedAfterItHasBuilt() {
    JobExecutionMetadata.Builder builder =
        JobExecutionMetadata.builder().id("a").additionalProperty("x", 1L);
    JobExecutionMetadata first = builder.build();

    JobExecutionMetadata second = builder.id("b").additionalProperty("y", 2L).build();

    assertThat(first.getId()).isEqualTo("a");
    assertThat(first.getAdditionalProperties()).containsOnlyKeys("x");
    assertThat(second.getId()).isEqualTo("b");
    assertThat(second.getAdditionalProperties()).containsOnlyKeys("x", "y");
  }

  @Test
  void toBuilderKeepsEverything() {
    JobExecution execution =
        JobExecution.builder()
            .metadata(METADATA)
            .spec(SPEC)
            .status(JobExecutionStatus.of("paused"))
            .additionalProperty("x", "y")
            .build();

    assertThat(execution.toBuilder().build()).isEqualTo(execution).hasSameHashCodeAs(execution);
    assertThat(execution.toBuilder().status(JobExecutionStatus.FAILED).build())
        .isNotEqualTo(execution);
    assertThat(execution.toBuilder().additionalProperty("z", 1L).build()).isNotEqualTo(execution);
  }

  @Test
  void aModelPrintsItsProperties() {
    assertThat(METADATA.toBuilder().additionalProperty("x", 1L).build())
        .hasToString(
            "JobExecutionMetadata{cluster=null, completedAt=null, createdAt=null, deletedAt=null,"
                + " expiredAt=null, id=exec-1, job=job, startedAt=null, updatedAt=null,"
                + " workspace=null, additionalProperties={x=1}}");
  }

  @Test
  void modelsAreFinalAndHaveNoPublicConstructor() {
    for (Class<?> model :
        List.of(JobExecution.class, JobExecutionStatus.class, JobExecutionEnvOverride.class)) {
      assertThat(Modifier.isFinal(model.getModifiers())).as(model.getName()).isTrue();
      for (Constructor<?> constructor : model.getDeclaredConstructors()) {
        assertThat(Modifier.isPrivate(constructor.getModifiers())).as(model.getName()).isTrue();
      }
    }
  }
}
