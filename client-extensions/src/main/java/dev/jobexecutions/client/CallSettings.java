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
   * Returns what calls are made with that are repeated by someone else, though not for nothing: a
   * server closes connections that are idle between two looks.
   */
  CallSettings once() {
    return retries(retries.attempts(1));
  }

  /** Returns what a call is made with that is a part of one with these settings. */
  CallSettings asPart() {
    return retries.attempts() == 1 ? this : once();
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
