package dev.jobexecutions.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.annotation.Nullable;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Turns every way in which a call can fail to bring an answer into the right exception. */
final class CallFailures {
  private static final String NO_TOKEN =
      "the credentials gave no token in the time that callTimeout allows";

  private final HttpUrl baseUrl;
  private final Secrets secrets;

  CallFailures(HttpUrl baseUrl, Secrets secrets) {
    this.baseUrl = baseUrl;
    this.secrets = secrets;
  }

  static BlaxelException interrupted(String description) {
    return new BlaxelException(description + " was interrupted");
  }

  /** Of a call that was under way, and may have been heeded. */
  static BlaxelException interrupted(Operation operation) {
    return new BlaxelException(operation.description() + " was interrupted" + afterLoss(operation));
  }

  BlaxelException emptyAnswer(Operation operation, int status) {
    String message =
        message(operation, "the server reported success (" + status + "), but the answer is empty")
            + afterLoss(operation);
    return new ResponseFormatException(message, "$", null);
  }

  ResponseFormatException otherExecution(Operation operation, String id) {
    String message =
        message(
            operation,
            "the server reported success, but the answer is about execution '" + id + "'");
    return ResponseFormatException.mixedUp(message, "$.metadata.id");
  }

  /** Makes the exception for what the HTTP client, or the reading of its answer, threw. */
  BlaxelException of(Operation operation, Throwable cause, boolean closed) {
    if (cause instanceof Error error) throw error;
    if (cause instanceof UnexpectedBodyException unexpected) {
      String message =
          message(operation, "the server reported success, but " + unexpected.getMessage())
              + afterLoss(operation);
      return new ResponseFormatException(
          message,
          secrets.excerpt(unexpected.path()),
          cleaned(unexpected.getCause()),
          unexpected.isTooLarge());
    }
    if (cause instanceof CredentialsFailure failure) {
      String reason = failure.getMessage() + ": " + failure.getCause();
      return new BlaxelException(
          message(operation, reason) + afterEarlierLoss(operation),
          // Their own words, in which no server has a part.
          CleanedCause.of(failure.getCause(), secrets::mask));
    }
    if (!(cause instanceof IOException io)) {
      return new BlaxelException(
          message(operation, String.valueOf(cause)) + afterLoss(operation), cleaned(cause));
    }
    boolean tokenless = Causes.contain(io, NoTokenYetException.class);
    boolean unsent = tokenless || !mayBeHeeded(io);
    String loss = unsent ? afterEarlierLoss(operation) : afterLoss(operation);
    if (isCallTimeout(io)) {
      String message = message(operation, tokenless ? NO_TOKEN : lateness(operation));
      return new DeadlineExceededException(message + loss, cleaned(io));
    }
    String reason = closed ? "the client was closed" : reason(io);
    return new TransportException(message(operation, reason) + loss, cleaned(io));
  }

  private String lateness(Operation operation) {
    if (operation.attempts() > 0)
      return "the call to "
          + server()
          + " took longer than callTimeout allows; see whether the server answers";
    return "nothing was sent, as its turn would come later than callTimeout allows; see"
        + " maxConcurrentCalls and maxCallsPerSecond";
  }

  /** The end of the time for a call, as OkHttp says it. */
  static IOException callTimeout() {
    return new InterruptedIOException("timeout");
  }

  /** OkHttp tells it from the time-out of a connection by nothing but the class and the text. */
  static boolean isCallTimeout(IOException cause) {
    return cause instanceof InterruptedIOException
        && !(cause instanceof SocketTimeoutException)
        && "timeout".equals(cause.getMessage());
  }

  private String server() {
    return baseUrl.host() + ":" + baseUrl.port();
  }

  private String reason(IOException cause) {
    String advice = advice(cause);
    String words = cause.getMessage();
    String details = cause.getClass().getSimpleName() + (words == null ? "" : ": " + words);
    return what(cause) + " " + server() + advice + " (" + details + ")";
  }

  private static String advice(IOException cause) {
    if (isUnreachable(cause)) return "; check the base URL, and the proxy if there is one";
    OddAnswer odd = OddAnswer.of(cause);
    return odd == null ? TlsAdvice.of(cause) : odd.advice();
  }

  /** Whether the request has certainly not reached the server. */
  static boolean isUnreachable(IOException cause) {
    return cause instanceof UnknownHostException || cause instanceof ConnectException;
  }

  /** Whether the request may have reached the server, which did as it was told. */
  static boolean mayBeHeeded(Throwable cause) {
    return cause instanceof IOException io
        && !isUnreachable(io)
        && OddAnswer.of(io) != OddAnswer.PROXY_CREDENTIALS;
  }

  /** What to do where the answer is lost but the request may have been heeded. */
  private static String afterLoss(Operation operation) {
    boolean sent = operation.attempts() > 0;
    return operation.start() == null || !sent ? "" : ". " + operation.start().afterLoss();
  }

  private static String afterEarlierLoss(Operation operation) {
    return operation.lost() ? afterLoss(operation) : "";
  }

  /** Ends where the server's name follows. */
  private static String what(IOException cause) {
    if (cause instanceof UnknownHostException) return "cannot find the host of";
    if (cause instanceof ConnectException) return "cannot connect to";
    if (cause instanceof SocketTimeoutException) return "timed out waiting for";
    if (cause instanceof SSLException) return "no secure connection to";
    OddAnswer odd = OddAnswer.of(cause);
    if (odd != null) return odd.what();
    return "lost the connection to";
  }

  private String message(Operation operation, String reason) {
    return operation.failed() + ": " + secrets.excerpt(reason);
  }

  /** Returns a cause that, as the message, repeats of an answer only what is fit for a log. */
  @Nullable
  private Throwable cleaned(@Nullable Throwable cause) {
    return CleanedCause.of(cause, secrets::excerpt);
  }
}
