package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
import javax.annotation.Nullable;

/**
 * A client, and the built-in server behind it if there is one.
 *
 * @param outage hears of all that the client's calls come to
 * @param demo the built-in server; null where the client goes to the API
 */
record Connection(BlaxelExecutions client, Outage outage, @Nullable BlaxelServer demo)
    implements AutoCloseable {
  boolean isDemo() {
    return demo != null;
  }

  @Override
  public void close() {
    client.close();
    if (demo != null) demo.close();
  }
}
