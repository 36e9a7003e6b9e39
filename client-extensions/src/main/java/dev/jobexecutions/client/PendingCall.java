package dev.jobexecutions.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.annotation.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * A call, ready to be made or under way. Failures become exceptions in the thread that asks for the
 * answer, so that their stack traces show who asked. Thread-safe.
 */
final class PendingCall<T> {
  private final Calls calls;
  private final Operation operation;
  private final Call<T> call;
  private final CompletableFuture<Response<T>> response = new CompletableFuture<>();
  private final CompletableFuture<Void> done = response.handle((answer, failure) -> null);

  @Nullable private ErrorAnswer refusal;

  PendingCall(Calls calls, Operation operation, Call<T> call) {
    this.calls = calls;
    this.operation = operation;
    this.call = call;
  }

  /** Starts the call on a thread of its own, and returns at once. */
  PendingCall<T> start() {
    calls.run(this);
    return this;
  }

  /** Makes the call, and returns the body of its successful answer. An interrupt ends it. */
  T execute() {
    if (Thread.currentThread().isInterrupted())
      throw CallFailures.interrupted(operation.description());
    return start().await();
  }

  /** Makes the call in this thread. */
  void run() {
    try {
      response.complete(call.execute());
    } catch (Throwable e) { // Interceptors in other languages throw what Java would have declared.
      response.completeExceptionally(e);
    }
  }

  /** Waits for the answer, and returns its body. An interrupt ends the call. */
  T await() {
    try {
      Response<T> answer = response.get();
      if (!answer.isSuccessful()) throw calls.refused(operation, answer, refusal(answer));
      return calls.body(operation, answer);
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(operation);
    } catch (ExecutionException e) {
      throw calls.failure(operation, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Several threads may wait for one answer, and its body can be read once only. */
  private synchronized ErrorAnswer refusal(Response<T> answer) {
    if (refusal == null) refusal = calls.refusal(answer);
    return refusal;
  }

  /** Whether it has failed already, is about to, or was answered with something but success. */
  boolean failed() {
    if (!response.isDone()) return call.isCanceled();
    return response.isCompletedExceptionally() || !response.join().isSuccessful();
  }

  /** Whether the server has answered that there are too many requests, or that it is overloaded. */
  boolean refusedForLoad() {
    if (!response.isDone() || response.isCompletedExceptionally()) return false;
    int status = response.join().code();
    return status == 429 || status == 503;
  }

  /** Completes, always without an error, once {@link #await()} need not wait any more. */
  CompletableFuture<Void> done() {
    return done;
  }

  void cancel() {
    call.cancel();
  }
}
