package dev.jobexecutions.client;

/**
 * What is said where the OkHttp of the class path does not have what this client was built with.
 */
final class OldOkHttp {
  private OldOkHttp() {}

  /** Makes the exception. Maven takes OkHttp 4 and 5 for libraries that have nothing in common. */
  static IllegalStateException exception(IncompatibleClassChangeError missing) {
    return new IllegalStateException(
        "OkHttp 5.5 (com.squareup.okhttp3:okhttp-jvm) or newer is needed, and an older one stands on"
            + " the class path: raise its version, or exclude com.squareup.okhttp3:okhttp from what"
            + " brings it",
        missing);
  }
}
