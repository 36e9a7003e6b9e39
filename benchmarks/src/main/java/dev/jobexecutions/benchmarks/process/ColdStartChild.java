package dev.jobexecutions.benchmarks.process;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import java.io.File;
import java.io.IOException;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/** Decodes one page and ends. */
final class ColdStartChild {
  private ColdStartChild() {}

  /**
   * Decodes the page.
   *
   * @param arguments contender, and either the page's file or the base URL of its server; nothing
   *     to measure the JVM alone
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) return;
    Contender contender = Contender.of(arguments[0]);
    if (arguments[1].startsWith("http")) fetch(contender, arguments[1]);
    else end(decode(contender, arguments[1]));
    throw new IOException(contender + " did not read a full page");
  }

  private static long decode(Contender contender, String file) throws IOException {
    Buffer page = new Buffer();
    try (Source source = Okio.source(new File(file))) {
      page.writeAll(source);
    }
    return contender.decoder().decode(page).size();
  }

  private static void fetch(Contender contender, String baseUrl) throws IOException {
    try (Client client = contender.client(baseUrl)) {
      client.walk(ColdStartChild::end);
    }
  }

  /**
   * Ends the process where the page is read. The threads of some clients' HTTP libraries would keep
   * it for a minute.
   */
  private static void end(long read) {
    if (read == Client.PAGE_SIZE) System.exit(0);
  }
}
