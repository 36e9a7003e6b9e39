package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which execution a generated one is, and what was asked for it, as chance decides. */
final class SeededOrder {
  private static final List<String> CLUSTERS =
      List.of("us-pdx-1", "us-pdx-1", "us-pdx-1", "us-was-1", "eu-lon-1", "eu-fra-1");
  private static final List<JobExecutionEnvOverride> ENVIRONMENTS =
      List.of(
          variables("BATCH_SIZE"),
          variables("LOG_LEVEL", "REGION", "DRY_RUN"),
          JobExecutionEnvOverride.ofString("{\"MY_VAR\": \"***\", \"BATCH_SIZE\": \"***\"}"),
          JobExecutionEnvOverride.ofString("{\"LOG_LEVEL\":\"***\"}"));

  private SeededOrder() {}

  static JobExecution choose(String job, String workspace, Dice dice) {
    JobExecutionMetadata metadata =
        JobExecutionMetadata.builder()
            .id("exec-" + dice.id(12))
            .job(job)
            .workspace(workspace)
            .cluster(dice.pick(CLUSTERS))
            .build();
    JobExecutionSpec spec =
        JobExecutionSpec.builder()
            .envOverride(dice.chance(0.7) ? dice.pick(ENVIRONMENTS) : null)
            .memoryOverride(
                dice.chance(0.5) ? dice.pick(List.of(512L, 1_024L, 2_048L, 4_096L)) : null)
            .build();
    return JobExecution.builder().metadata(metadata).spec(spec).build();
  }

  private static JobExecutionEnvOverride variables(String... names) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (String name : names) variables.put(name, "***");
    return JobExecutionEnvOverride.ofMapStringObject(variables);
  }
}
