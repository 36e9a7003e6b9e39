package dev.jobexecutions.testing;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The latest requests, as many as bounded memory allows. Thread-safe. */
final class RequestLog {
  static final int CAPACITY = 10_000;

  /** Of all bodies together. */
  static final long MOST_CHARACTERS = 32 << 20;

  private final Deque<ReceivedRequest> latest = new ArrayDeque<>();
  private long count;
  private long characters;

  synchronized ReceivedRequest add(
      String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    ReceivedRequest request = ReceivedRequest.of(++count, method, uri, headers, body);
    latest.addLast(request);
    characters += request.body().length();
    while (latest.size() > CAPACITY || characters > MOST_CHARACTERS) {
      characters -= latest.removeFirst().body().length();
    }
    return request;
  }

  synchronized List<ReceivedRequest> latest() {
    return List.copyOf(latest);
  }

  synchronized long count() {
    return count;
  }

  synchronized void clear() {
    latest.clear();
    characters = 0;
    count = 0;
  }
}
