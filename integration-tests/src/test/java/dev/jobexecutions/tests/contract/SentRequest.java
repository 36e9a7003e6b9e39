package dev.jobexecutions.tests.contract;

import dev.jobexecutions.testing.ReceivedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;

/** A request as it went over the socket; the body is empty where there is none. */
record SentRequest(String method, HttpUrl url, Headers headers, String body) {

  /** What an interceptor of OkHttp saw go out. */
  static SentRequest of(Request request) {
    return new SentRequest(request.method(), request.url(), request.headers(), body(request));
  }

  /** What a server saw come in: all of it, with what no interceptor is shown. */
  static SentRequest of(ReceivedRequest request) {
    Headers.Builder headers = new Headers.Builder();
    for (String name : request.headerNames()) {
      request.headers(name).forEach(value -> headers.add(name, value));
    }
    HttpUrl url = HttpUrl.get("http://" + request.header("Host").orElseThrow() + request.target());
    return new SentRequest(request.method(), url, headers.build(), request.body());
  }

  private static String body(Request request) {
    if (request.body() == null) return "";
    try {
      Buffer buffer = new Buffer();
      request.body().writeTo(buffer);
      return buffer.readUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
