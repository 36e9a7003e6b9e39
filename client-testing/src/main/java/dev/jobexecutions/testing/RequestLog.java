package dev.jobexecutions.testing;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The latest requests, as many as bounded memory allows. Thread-safe. */
final class RequestLog {
  static final int CAPACITY = 10_000;

  private final Deque<ReceivedRequest> latest = new ArrayDeque<>();
  private long count;

  synchronized ReceivedRequest add(String method, URI uri, Map<String, List<String>> headers) {
    ReceivedRequest request = ReceivedRequest.of(++count, method, uri, headers);
    if (latest.size() == CAPACITY) latest.removeFirst();
    latest.addLast(request);
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
    count = 0;
  }
}
