package dev.jobexecutions.tests.contract;

import dev.jobexecutions.testing.ReceivedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A request as it went over the socket. */
record SentRequest(String method, HttpUrl url, Headers headers) {

  /** What an interceptor of OkHttp saw go out. */
  static SentRequest of(Request request) {
    return new SentRequest(request.method(), request.url(), request.headers());
  }

  /** What a server saw come in: all of it, with what no interceptor is shown. */
  static SentRequest of(ReceivedRequest request) {
    Headers.Builder headers = new Headers.Builder();
    for (String name : request.headerNames()) {
      request.headers(name).forEach(value -> headers.add(name, value));
    }
    HttpUrl url = HttpUrl.get("http://" + request.header("Host").orElseThrow() + request.target());
    return new SentRequest(request.method(), url, headers.build());
  }
}
