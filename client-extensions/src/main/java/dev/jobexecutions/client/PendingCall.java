package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
  private final AtomicBoolean begun = new AtomicBoolean();

  /** The thread that makes it; null where the client's own do, and before it is begun. */
  @Nullable private volatile WaitingThread waiting;

  PendingCall(Calls calls, Operation operation, Call<T> call) {
    this.calls = calls;
    this.operation = operation;
    this.attempts = new Attempts<>(calls, operation, call);
    this.response = attempts.response();
    this.done =
        response.handle(
            (answer, failure) -> {
              calls.threads().remove(this);
              WaitingThread thread = waiting;
              if (thread != null) thread.wake();
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

  /**
   * Announces the executions of the answer as they are read, by the first attempt alone.
   *
   * @param arrivals where they are put; null where nobody waits for them
   */
  PendingCall<T> announcing(@Nullable Arrivals<JobExecution> arrivals) {
    attempts.announce(arrivals);
    return this;
  }

  /** Starts the call on another thread, unless it has begun, and returns at once. */
  PendingCall<T> start() {
    if (begun.compareAndSet(false, true)) begin(null);
    return this;
  }

  /**
   * As {@link #start}, for an answer that nobody needs before {@link #need} says so.
   *
   * @param page limits how many such answers are decoded at one time
   */
  void startAhead(DecodingLimit.Page page) {
    if (!begun.compareAndSet(false, true)) return;
    attempts.beAhead(page);
    begin(null);
  }

  /** Whether it may have to wait for other calls before it begins. */
  boolean takesTurns() {
    return calls.throttle() != null;
  }

  /** Says that the answer is needed from now on. */
  void need() {
    attempts.need();
  }

  /** Makes the call, and returns the body of its successful answer. An interrupt ends it. */
  T execute() {
    if (Thread.currentThread().isInterrupted())
      throw CallFailures.interrupted(operation.description());
    return await();
  }

  /**
   * Waits for the answer, and returns its body. A call that has not begun is made in this thread.
   * An interrupt ends the call.
   */
  T await() {
    WaitingThread here = null;
    if (begun.compareAndSet(false, true)) {
      here = new WaitingThread(this::cancel);
      waiting = here;
      begin(here);
    }
    try {
      if (here != null) here.runUntil(response);
      Response<T> answer = response.get();
      if (!answer.isSuccessful())
        throw calls.refused(attempts.operation(), answer, attempts.refusal(answer));
      return calls.body(operation, answer);
    } catch (InterruptedException e) {
      cancel();
      if (here != null) here.leave();
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(attempts.operation());
    } catch (ExecutionException e) {
      if (here != null && here.wasInterrupted()) {
        Thread.currentThread().interrupt();
        throw CallFailures.interrupted(attempts.operation());
      }
      throw calls.failure(attempts.operation(), e.getCause() == null ? e : e.getCause());
    }
  }

  /**
   * Makes the call on another thread.
   *
   * @param reading makes what is wanted of the body of a successful answer
   * @return fails with what {@link #await} throws; cancelling it, or ending it otherwise, as by a
   *     time limit of its user's, ends the call
   */
  <R> CompletableFuture<R> future(Function<? super T, ? extends R> reading) {
    CompletableFuture<R> result = new CompletableFuture<>();
    CompletableFuture<?> unused =
        result.whenComplete(
            (value, failure) -> {
              if (!response.isDone()) cancel();
            });
    try {
      PendingCall<T> begun = start();
      CompletableFuture<?> unusedToo =
          begun.done.thenRun(
              () -> {
                try {
                  result.complete(reading.apply(await()));
                } catch (Throwable e) { // For whoever waits, whatever it is.
                  result.completeExceptionally(e);
                }
              });
    } catch (Throwable e) { // The client is closed, or a decorator threw.
      result.completeExceptionally(e);
    }
    return result;
  }

  private void begin(@Nullable WaitingThread here) {
    calls.threads().add(this);
    try {
      if (here == null) attempts.begin();
      else attempts.begin(here);
    } catch (Throwable e) { // Decorators in other languages throw what Java would have declared.
      response.completeExceptionally(e);
      throw e;
    }
  }

  /** Whether it has failed already, is about to, or was answered with something but success. */
  boolean failed() {
    if (!response.isDone()) return attempts.areEnding();
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
