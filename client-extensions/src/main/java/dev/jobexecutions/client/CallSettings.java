package dev.jobexecutions.client;

import java.time.Duration;
import javax.annotation.Nullable;
import okhttp3.Headers;

/**
 * What may differ from call to call.
 *
 * @param timeout the limit of a call as a whole; null where it has none
 * @param headers what is sent besides the client's own
 */
record CallSettings(Retries retries, @Nullable Duration timeout, Headers headers) {
  CallSettings retries(Retries retries) {
    return new CallSettings(retries, timeout, headers);
  }

  CallSettings timeout(Duration timeout) {
    return new CallSettings(retries, timeout.isZero() ? null : timeout, headers);
  }

  CallSettings header(String name, String value) {
    return new CallSettings(retries, timeout, headers.newBuilder().set(name, value).build());
  }

  /**
   * Returns what calls are made with that are repeated by someone else, or as a part of another
   * call, though not for nothing: a server closes connections that are idle between two looks.
   * Where that was not to be repeated either, it is not.
   */
  CallSettings once() {
    return retries.attempts() == 1 ? this : retries(retries.attempts(1));
  }

  /** A header may hold a secret. */
  @Override
  public String toString() {
    return "CallSettings{"
        + retries
        + ", timeout="
        + timeout
        + ", headers="
        + headers.names()
        + "}";
  }
}
