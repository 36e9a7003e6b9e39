package dev.jobexecutions.cli;

import java.io.OutputStream;
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
   * @param layout how the items are shown
   */
  <T> ItemWriter<T> writer(OutputStream out, Terminal terminal, Layout<T> layout) {
    return switch (this) {
      case TABLE -> new TableWriter<>(out, terminal, layout.columns(), layout.row());
      case JSON -> new JsonArrayWriter<>(out, layout.json());
      case JSONL -> new JsonLinesWriter<>(out, layout.json());
      case CSV -> new CsvWriter<>(out, layout.csv());
    };
  }
}
