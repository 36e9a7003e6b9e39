package dev.jobexecutions.benchmarks.report;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSink;
import okio.Okio;

/** All tables of one run: printed as they come, and written as JSON each time. Not thread-safe. */
public final class Report {
  private final List<Table> tables = new ArrayList<>();
  private final PrintStream out;
  private final Path file;
  private final boolean quick;

  /**
   * Creates an empty report.
   *
   * @param out where the tables are printed
   * @param file where they are written to as JSON
   * @param quick whether the run is too short for its figures to be quoted
   */
  public Report(PrintStream out, Path file, boolean quick) {
    this.out = out;
    this.file = file;
    this.quick = quick;
  }

  /** Prints why something is not measured. */
  public void note(String text) {
    out.println("\n" + text);
  }

  /**
   * Adds a table. What was added so far is on disk afterwards, so that a run that is broken off
   * loses only what it was at.
   *
   * @param table a full table
   * @throws IOException if the file cannot be written
   */
  public void add(Table table) throws IOException {
    tables.add(table);
    out.print(table.text());
    out.flush();
    try (BufferedSink sink = Okio.buffer(Okio.sink(file));
        JsonWriter json = JsonWriter.of(sink)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("java").value(System.getProperty("java.runtime.version"));
      json.name("system")
          .value(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
      json.name("processors").value(Runtime.getRuntime().availableProcessors());
      json.name("quick").value(quick);
      json.name("tables").beginArray();
      for (Table each : tables) each.write(json);
      json.endArray().endObject();
    }
  }
}
