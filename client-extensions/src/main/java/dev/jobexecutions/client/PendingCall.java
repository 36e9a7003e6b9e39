package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.annotation.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * A call, ready to be made or under way, as often as it takes. Failures become exceptions in the
 * thread that asks for the answer, so that their stack traces show who asked. Thread-safe.
 */
final class PendingCall<T> {
  private final Calls calls;
  private final Operation operation;
  private final Attempts<T> attempts;
  private final CompletableFuture<Response<T>> response;
  private final CompletableFuture<Void> done;

  PendingCall(Calls calls, Operation operation, Call<T> call) {
    this.calls = calls;
    this.operation = operation;
    this.attempts = new Attempts<>(calls, operation, call);
    this.response = attempts.response();
    this.done =
        response.handle(
            (answer, failure) -> {
              calls.threads().remove(this);
              return null;
            });
  }

  /**
   * Writes the request, here and now.
   *
   * @throws IllegalArgumentException if its body holds what JSON cannot
   */
  PendingCall<T> written() {
    attempts.write();
    return this;
  }

  /** Announces the executions of the answer as they are read. */
  PendingCall<T> announcing(@Nullable Arrivals<JobExecution> arrivals) {
    attempts.announce(arrivals);
    return this;
  }

  /** Starts the call on a thread of its own, and returns at once. */
  PendingCall<T> start() {
    calls.threads().add(this);
    try {
      attempts.begin();
    } catch (RuntimeException | Error e) {
      calls.threads().remove(this);
      throw e;
    }
    return this;
  }

  /** Makes the call, and returns the body of its successful answer. An interrupt ends it. */
  T execute() {
    if (Thread.currentThread().isInterrupted())
      throw CallFailures.interrupted(operation.description());
    return start().await();
  }

  /** Waits for the answer, and returns its body. An interrupt ends the call. */
  T await() {
    try {
      Response<T> answer = response.get();
      if (!answer.isSuccessful())
        throw calls.refused(attempts.operation(), answer, attempts.refusal(answer));
      return calls.body(operation, answer);
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(operation);
    } catch (ExecutionException e) {
      throw calls.failure(attempts.operation(), e.getCause() == null ? e : e.getCause());
    }
  }

  /** Whether it has failed already, is about to, or was answered with something but success. */
  boolean failed() {
    if (!response.isDone()) return attempts.areCancelled();
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
    attempts.cancel();
  }
}
