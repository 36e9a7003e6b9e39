package dev.jobexecutions.cli;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/** What {@code --output} may name. */
enum OutputFormat {
  TABLE,
  JSON,
  JSONL,
  CSV;

  /**
   * @param now what ages are reckoned from
   */
  ExecutionWriter writer(OutputStream out, Terminal terminal, Instant now) {
    return switch (this) {
      case TABLE -> new TableWriter(out, terminal, now);
      case JSON -> new JsonArrayWriter(out);
      case JSONL -> new JsonLinesWriter(out);
      case CSV -> new CsvWriter(out);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
