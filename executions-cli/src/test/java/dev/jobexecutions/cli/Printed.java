package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What an output format makes of executions that arrive as one page. */
final class Printed {
  static final Terminal FILE = new Terminal(false, Integer.MAX_VALUE);

  private Printed() {}

  static String as(OutputFormat format, JobExecution... executions) throws IOException {
    return as(format, FILE, executions);
  }

  static String as(OutputFormat format, Terminal terminal, JobExecution... executions)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ItemWriter<JobExecution> writer = format.writer(out, terminal, ExecutionLayout.at(Samples.NOW));
    for (JobExecution execution : executions) writer.write(execution);
    writer.flush();
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
