package dev.jobexecutions.cli;

import com.squareup.moshi.JsonWriter;
import dev.jobexecutions.client.ExecutionCounts;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.JobExecutions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.BufferedSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the executions of a job. */
@Command(
    name = "count",
    description =
        "Count the executions of a job by their status. Asks the API for all of them, 100 at a"
            + " time.",
    footer = {
      "",
      "Examples:",
      "  executions count data-processing-job --demo",
      "  executions count my-job --output json | jq .byStatus.failed"
    })
final class CountCommand extends JobCommand {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json (one object). Default: ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  @Mixin private QueryOption query = new QueryOption();

  CountCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (output != OutputFormat.TABLE && output != OutputFormat.JSON) {
      String name = output.name().toLowerCase(Locale.ROOT);
      throw usage("--output is " + name + "; here it must be table or json");
    }
    query.check(this);
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    ExecutionCounts counts = query.narrow(executions.list(), ExecutionListing::query, this).count();
    if (output == OutputFormat.JSON) {
      json(counts);
    } else {
      table(Tally.of(counts));
    }
    return ExitCode.OK;
  }

  private void table(Tally tally) throws IOException {
    TableWriter<Row> table =
        new TableWriter<>(
            surroundings().out(),
            surroundings().terminal(),
            List.of(Column.left("STATUS"), Column.right("EXECUTIONS")),
            row -> row);
    tally.forEach((status, count) -> table.write(row(new Cell(status, Paint.PLAIN), count)));
    table.write(row(new Cell("total", Paint.BOLD), tally.total()));
    table.finish();
  }

  private static Row row(Cell status, long count) {
    return new Row(List.of(status, new Cell(Long.toString(count), status.paint())), List.of());
  }

  private void json(ExecutionCounts counts) throws IOException {
    BufferedSink sink = VisibleJson.to(surroundings().out());
    JsonWriter json = JsonWriter.of(sink);
    json.setIndent("  ");
    json.beginObject().name("total").value(counts.total()).name("byStatus").beginObject();
    // Those that there are none of too: what reads them need not tell zero from absent.
    Map<String, Long> byStatus = Tally.of(counts).counts();
    for (Map.Entry<String, Long> count : byStatus.entrySet()) {
      json.name(count.getKey()).value(count.getValue());
    }
    json.endObject().name("withoutStatus").value(counts.withoutStatus()).endObject();
    sink.writeByte('\n').flush();
  }
}
