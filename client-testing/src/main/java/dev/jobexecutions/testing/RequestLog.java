package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, as many as bounded memory allows. Thread-safe. */
final class RequestLog {
  static final int CAPACITY = 10_000;

  private final Deque<ReceivedRequest> latest = new ArrayDeque<>();
  private long count;

  synchronized ReceivedRequest add(HttpExchange exchange) {
    ReceivedRequest request = ReceivedRequest.of(++count, exchange);
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
