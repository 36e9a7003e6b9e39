package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Objects;
import javax.annotation.Nullable;
import okhttp3.OkHttpClient;

/** The limits of time that were asked for; null where the default holds. */
final class Timeouts {
  private static final Timeouts DEFAULTS = new Timeouts();

  static {
    DEFAULTS.connect = Duration.ofSeconds(10);
    DEFAULTS.read = Duration.ofSeconds(30);
    DEFAULTS.write = Duration.ofSeconds(30);
    DEFAULTS.call = Duration.ofMinutes(2);
  }

  @Nullable Duration connect;
  @Nullable Duration read;
  @Nullable Duration write;
  @Nullable Duration call;

  Timeouts copy() {
    Timeouts copy = new Timeouts();
    copy.connect = connect;
    copy.read = read;
    copy.write = write;
    copy.call = call;
    return copy;
  }

  static Duration check(String name, Duration timeout) {
    Objects.requireNonNull(timeout, name);
    if (timeout.isNegative() || timeout.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException(name + " must be 0 to 2147483647 ms, and not " + timeout);
    }
    // OkHttp counts in whole milliseconds, and zero would be no limit at all.
    return !timeout.isZero() && timeout.toMillis() == 0 ? Duration.ofMillis(1) : timeout;
  }

  static void applyDefaults(OkHttpClient.Builder client) {
    DEFAULTS.apply(client);
  }

  /**
   * Returns how long a call may take; of a given client where nothing is set here. Next to no
   * client has a limit of its own, and without one a call may go on for hours.
   */
  Duration call(@Nullable OkHttpClient given) {
    if (call != null) return call;
    return given == null || given.callTimeoutMillis() == 0
        ? Objects.requireNonNull(DEFAULTS.call)
        : Duration.ofMillis(given.callTimeoutMillis());
  }

  void apply(OkHttpClient.Builder client) {
    if (connect != null) client.connectTimeout(connect);
    if (read != null) client.readTimeout(read);
    if (write != null) client.writeTimeout(write);
    if (call != null) client.callTimeout(call);
  }
}
