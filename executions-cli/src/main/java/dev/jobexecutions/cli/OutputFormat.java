package dev.jobexecutions.cli;

import java.io.OutputStream;
import java.time.Instant;
import picocli.CommandLine.TypeConversionException;

/** What {@code --output} may name. */
enum OutputFormat {
  TABLE,
  JSON,
  JSONL,
  CSV;

  /** Returns the format of a name, in any case. */
  static OutputFormat of(String name) {
    for (OutputFormat format : values()) {
      if (format.name().equalsIgnoreCase(name)) return format;
    }
    throw new TypeConversionException(
        "'" + name + "' is no format; there are table, json, jsonl and csv");
  }

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
}
