package dev.jobexecutions.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this client, as the build wrote it beside the classes. */
final class ClientVersion {
  static final String USER_AGENT = "blaxel-executions-java/" + read();

  private ClientVersion() {}

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = ClientVersion.class.getResourceAsStream("client.properties")) {
      if (in != null) properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // A repackaged jar may have lost the file; a call must not fail for that.
    return properties.getProperty("version", "unknown");
  }
}
