package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionListing;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the server is to search for. */
@Command
final class QueryOption {
  @Option(
      names = "--query",
      paramLabel = "TEXT",
      description =
          "Only executions in which the API finds this text, 2 to 200 characters. Needs"
              + " --api-version 2026-04-28.")
  @Nullable
  private String query;

  void check(JobCommand command) {
    if (query != null) command.requireCursors("--query");
  }

  ExecutionListing narrow(ExecutionListing listing, JobCommand command) {
    String text = query;
    return text == null ? listing : command.named("--query", () -> listing.query(text));
  }

  boolean isSet() {
    return query != null;
  }
}
