package dev.jobexecutions.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes calls and waits for them. Each runs on a thread of its own, for two reasons: an interrupt
 * of the waiting thread can end the call at once, where a blocked connect or read would not notice
 * it; and whatever ends the call, an {@link Error} too, ends the wait. The threads are daemons, so
 * that an idle client keeps no JVM alive. Thread-safe.
 */
final class Calls implements AutoCloseable {
  private final OriginHeaders origin;
  private final Credential credential;
  private final CallFailures failures;
  private final Set<Call<?>> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "blaxel-executions-call");
            thread.setDaemon(true);
            return thread;
          });

  Calls(HttpUrl baseUrl, OriginHeaders origin, Credential credential) {
    this.origin = origin;
    this.credential = credential;
    this.failures = new CallFailures(baseUrl, credential);
  }

  /** Makes a call and returns the body of its successful answer. */
  <T> T execute(Operation operation, Call<T> call) {
    Response<T> response = await(operation, call);
    if (!response.isSuccessful()) {
      HttpUrl answered = response.raw().request().url();
      throw ApiErrors.of(
          operation,
          ErrorAnswers.read(response, credential),
          origin.isOrigin(answered) ? null : answered);
    }
    T body = response.body();
    if (body == null) throw failures.emptyAnswer(operation, response.code());
    return body;
  }

  private <T> Response<T> await(Operation operation, Call<T> call) {
    if (Thread.currentThread().isInterrupted()) throw failures.interrupted(operation);
    running.add(call);
    try {
      return submit(call).get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw failures.interrupted(operation);
    } catch (ExecutionException e) {
      throw failures.of(operation, cause(e), threads.isShutdown());
    } finally {
      running.remove(call);
    }
  }

  private <T> Future<Response<T>> submit(Call<T> call) {
    try {
      return threads.submit(call::execute);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("This BlaxelExecutions is closed", e);
    }
  }

  private static Throwable cause(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? e : cause;
  }

  /** Cancels what is under way; in this order, so that no call slips through between the two. */
  @Override
  public void close() {
    threads.shutdown();
    running.forEach(Call::cancel);
  }
}
