package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Notes each request, then gives the scripted answer if there is one, else the API's. */
final class RequestHandler implements HttpHandler {
  private final RequestLog log = new RequestLog();
  private final Queue<CannedResponse> next = new ConcurrentLinkedQueue<>();
  private final Router router;
  private final Refusals refusals;
  private final Function<ReceivedRequest, Optional<CannedResponse>> interceptor;

  RequestHandler(
      Router router,
      Refusals refusals,
      Function<ReceivedRequest, Optional<CannedResponse>> interceptor) {
    this.router = router;
    this.refusals = refusals;
    this.interceptor = interceptor;
  }

  RequestLog log() {
    return log;
  }

  Queue<CannedResponse> next() {
    return next;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    ReceivedRequest request =
        log.add(
            exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
    exchange.getResponseHeaders().set("X-Request-Id", "req-" + request.number());
    answer(request).send(exchange);
  }

  private Answer answer(ReceivedRequest request) {
    try {
      CannedResponse queued = next.poll();
      if (queued != null) return queued.answer();
      Optional<CannedResponse> canned = interceptor.apply(request);
      return canned.isPresent() ? canned.get().answer() : router.answer(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException | Error e) {
      return refusals.internal(e).answer();
    }
  }
}
