package dev.jobexecutions.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir Path folder;
  private Path file;
  private Report report;

  @BeforeEach
  void create() {
    file = folder.resolve("benchmarks.json");
    report = new Report(new PrintStream(printed, true, UTF_8), file, true);
  }

  @Test
  void printsEachTableAsItComes() throws IOException {
    Table table = walking();
    report.add(table);
    assertThat(printed.toString(UTF_8)).isEqualTo(table.text());

    report.note("The rest is left out.");
    assertThat(printed.toString(UTF_8)).isEqualTo(table.text() + "\nThe rest is left out.\n");
  }

  @Test
  void writesOnWhatItWasMeasured() throws IOException {
    report.add(walking());

    assertThat(read())
        .containsEntry("java", System.getProperty("java.runtime.version"))
        .containsEntry("processors", (double) Runtime.getRuntime().availableProcessors())
        .containsEntry("quick", true)
        .hasEntrySatisfying("system", system -> assertThat(system).asString().isNotEmpty());
  }

  @Test
  void writesAllThatATableSays() throws IOException {
    report.add(walking());

    assertThat(tables())
        .isEqualTo(
            List.of(
                Map.of(
                    "name",
                    "walking",
                    "unit",
                    "s, less is better",
                    "contenders",
                    List.of(
                        Map.of(
                            "name",
                            "loop",
                            "median",
                            3.0,
                            "samples",
                            List.of(2.0, 4.0),
                            "ratios",
                            Map.of("loop", 1.0)),
                        Map.of(
                            "name",
                            "ours",
                            "median",
                            1.5,
                            "samples",
                            List.of(1.0, 2.0),
                            "ratios",
                            Map.of("loop", 0.5))),
                    "targets",
                    List.of(
                        Map.of("target", "ours at most 0.4 of loop", "value", 0.5, "met", false),
                        Map.of("target", "ours at most 0.6 of loop", "value", 0.5, "met", true)))));
  }

  @Test
  void writesNullWhereNothingWasMeasured() throws IOException {
    report.add(new Table("walking", "s", "loop").target(Target.atMost(1, "ours", "loop")));

    assertThat((List<?>) tables().get(0).get("targets"))
        .singleElement()
        .satisfies(
            target ->
                assertThat((Map<?, ?>) target)
                    .returns(null, map -> map.get("value"))
                    .returns(false, map -> map.get("met")));
  }

  @Test
  void keepsTheTablesBefore() throws IOException {
    report.add(walking());
    report.add(new Table("decoding", "ops/s", "gson"));

    assertThat(tables().stream().map(table -> table.get("name")).toList())
        .isEqualTo(List.of("walking", "decoding"));
  }

  private static Table walking() {
    Table table = new Table("walking", "s, less is better", "loop");
    table.add("loop", 2);
    table.add("ours", 1);
    table.add("loop", 4);
    table.add("ours", 2);
    return table
        .target(Target.atMost(0.4, "ours", "loop"))
        .target(Target.atMost(0.6, "ours", "loop"));
  }

  @SuppressWarnings("unchecked") // Each table is an object.
  private List<Map<String, Object>> tables() throws IOException {
    return (List<Map<String, Object>>) Objects.requireNonNull(read().get("tables"));
  }

  @SuppressWarnings("unchecked") // The report is an object.
  private Map<String, Object> read() throws IOException {
    try (BufferedSource source = Okio.buffer(Okio.source(file));
        JsonReader json = JsonReader.of(source)) {
      return (Map<String, Object>) Objects.requireNonNull(json.readJsonValue());
    }
  }
}
