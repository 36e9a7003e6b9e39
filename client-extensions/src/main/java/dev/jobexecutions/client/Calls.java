package dev.jobexecutions.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.annotation.Nullable;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Makes calls, waits for them, and turns every way in which they can end badly into the right
 * exception.
 */
final class Calls {
  private final HttpUrl baseUrl;
  private final OriginHeaders origin;
  private final Credential credential;

  Calls(HttpUrl baseUrl, OriginHeaders origin, Credential credential) {
    this.baseUrl = baseUrl;
    this.origin = origin;
    this.credential = credential;
  }

  /** Makes a call and returns the body of its successful answer. */
  <T> T execute(Operation operation, Call<T> call) {
    Response<T> response = await(operation, call);
    if (!response.isSuccessful()) {
      throw ApiErrors.of(
          operation, ErrorAnswers.read(response, credential), elsewhere(response.raw().request()));
    }
    T body = response.body();
    if (body == null) {
      throw unexpected(
          operation,
          new UnexpectedBodyException("the answer is empty (" + response.code() + ")", "$", null));
    }
    return body;
  }

  /**
   * Waits on another thread's work: only so can an interrupt end a connection attempt or a read at
   * once.
   */
  private <T> Response<T> await(Operation operation, Call<T> call) {
    if (Thread.currentThread().isInterrupted()) throw interrupted(operation);
    CompletableFuture<Response<T>> answer = new CompletableFuture<>();
    call.enqueue(new Completion<>(answer));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw interrupted(operation);
    } catch (ExecutionException e) {
      throw failure(operation, call, e.getCause() == null ? e : e.getCause());
    }
  }

  private RuntimeException failure(Operation operation, Call<?> call, Throwable cause) {
    if (cause instanceof UnexpectedBodyException unexpected)
      return unexpected(operation, unexpected);
    if (cause instanceof Error error) throw error;
    if (!(cause instanceof IOException io))
      return new BlaxelException(message(operation, String.valueOf(cause)), cause);
    if (isCallTimeout(io)) {
      return new DeadlineExceededException(
          message(operation, "the call took longer than its call timeout allows"), io);
    }
    if (call.isCanceled())
      return new TransportException(message(operation, "the call was cancelled"), io);
    return new TransportException(message(operation, reason(io)), io);
  }

  /** OkHttp tells it from a connection's time-out by nothing but the class and the text. */
  private static boolean isCallTimeout(IOException cause) {
    return cause instanceof InterruptedIOException
        && !(cause instanceof SocketTimeoutException)
        && "timeout".equals(cause.getMessage());
  }

  private String reason(IOException cause) {
    String host = baseUrl.host() + ":" + baseUrl.port();
    String detail =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    if (cause instanceof SocketTimeoutException)
      return "timed out waiting for " + host + " (" + detail + ")";
    if (cause instanceof UnknownHostException)
      return "the host " + baseUrl.host() + " is not known; check the base URL";
    if (cause instanceof ConnectException)
      return "cannot connect to " + host + " (" + detail + "); check the base URL";
    if (cause instanceof SSLException)
      return "no secure connection to " + host + " (" + detail + ")";
    return "the connection to "
        + host
        + " broke ("
        + cause.getClass().getSimpleName()
        + ": "
        + detail
        + ")";
  }

  private ResponseFormatException unexpected(Operation operation, UnexpectedBodyException cause) {
    return new ResponseFormatException(
        message(operation, "the server reported success, but " + cause.getMessage()),
        cause.path(),
        cause.getCause());
  }

  private static BlaxelException interrupted(Operation operation) {
    return new BlaxelException(operation.description() + " was interrupted");
  }

  private String message(Operation operation, String reason) {
    return operation.description() + " failed: " + Excerpt.of(credential.mask(reason));
  }

  private record Completion<T>(CompletableFuture<Response<T>> answer) implements Callback<T> {
    @Override
    public void onResponse(Call<T> call, Response<T> response) {
      answer.complete(response);
    }

    @Override
    public void onFailure(Call<T> call, Throwable failure) {
      answer.completeExceptionally(failure);
    }
  }
}
