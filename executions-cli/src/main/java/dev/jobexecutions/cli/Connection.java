package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * A client, and the built-in server behind it if there is one.
 *
 * @param demo the built-in server; null where the client goes to the API
 */
record Connection(BlaxelExecutions client, @Nullable BlaxelServer demo) implements AutoCloseable {
  /** What the client says of itself to people, in which the base URL is. */
  private static final Pattern BASE_URL = Pattern.compile("baseUrl=([^,}]*)");

  /** Returns where the calls go. */
  String server() {
    Matcher baseUrl = BASE_URL.matcher(client.toString());
    return baseUrl.find() ? baseUrl.group(1) : "";
  }

  boolean isDemo() {
    return demo != null;
  }

  @Override
  public void close() {
    client.close();
    if (demo != null) demo.close();
  }
}
