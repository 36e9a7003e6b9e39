package dev.jobexecutions.client;

import java.util.List;
import javax.annotation.Nullable;
import okhttp3.Headers;

/** What servers and the proxies before them call a request. */
final class RequestIds {
  private static final List<String> HEADERS =
      List.of(
          "X-Blaxel-Request-Id",
          "X-Request-Id",
          "Request-Id",
          "X-Correlation-Id",
          "X-Amzn-RequestId",
          "CF-Ray");

  private RequestIds() {}

  @Nullable
  static String read(Headers headers) {
    for (String name : HEADERS) {
      String value = headers.get(name);
      if (value != null && !value.isBlank()) return value;
    }
    return null;
  }
}
