package dev.jobexecutions.cli;

import java.util.function.BiFunction;
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
          "Only those in which the API finds this text, 2 to 200 characters. Needs"
              + " --api-version 2026-04-28.")
  @Nullable
  private String query;

  void check(JobCommand command) {
    if (query != null) command.requireCursors("--query");
  }

  /**
   * Returns the listing with only what is searched for.
   *
   * @param search how such a listing searches
   */
  <L> L narrow(L listing, BiFunction<L, String, L> search, JobCommand command) {
    String text = query;
    return text == null ? listing : command.named("--query", () -> search.apply(listing, text));
  }

  boolean isSet() {
    return query != null;
  }
}
