package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Notes each request, then gives the scripted answer if there is one, else the API's. */
final class RequestHandler implements HttpHandler {
  private static final Logger LOGGER = System.getLogger("dev.jobexecutions.testing");

  private final RequestLog log = new RequestLog();
  private final Script script = new Script();
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

  Script script() {
    return script;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    ReceivedRequest request =
        log.add(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readNBytes(ReceivedRequest.LONGEST_BODY + 1));
    exchange.getResponseHeaders().set("X-Request-Id", "req-" + request.number());
    Optional<Answer> answer = answerUnlessLost(request);
    if (answer.isPresent()) answer.get().send(exchange);
    // Broken before an answer is begun, the connection ends without a byte of it.
    else Answer.breakOff(exchange);
  }

  private Optional<Answer> answerUnlessLost(ReceivedRequest request) {
    boolean lost;
    try {
      lost = script.losesAnswerTo(request);
    } catch (RuntimeException | Error e) {
      return Optional.of(failed(request, e));
    }
    Answer answer = answer(request);
    return lost ? Optional.empty() : Optional.of(answer);
  }

  private Answer answer(ReceivedRequest request) {
    try {
      Optional<CannedResponse> scripted = script.answerTo(request);
      if (scripted.isPresent()) return scripted.get().answer();
      Optional<CannedResponse> canned =
          Objects.requireNonNull(
              interceptor.apply(request),
              "the function of intercept(…) returned null, not Optional.empty()");
      return canned.isPresent() ? canned.get().answer() : router.answer(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (RuntimeException | Error e) {
      return failed(request, e);
    }
  }

  /** The client sees one line of what is most often a test's own mistake: here is where it is. */
  private Answer failed(ReceivedRequest request, Throwable cause) {
    LOGGER.log(
        Level.WARNING,
        "The testing server answers 500 to request "
            + request.number()
            + ", "
            + request.method()
            + " "
            + request.path()
            + ", because the code that was to answer failed",
        cause);
    return refusals.internal(cause).answer();
  }
}
