package dev.jobexecutions.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes calls. Each runs on a thread of its own, for three reasons: an interrupt of a waiting
 * thread can end the call at once, where a blocked connect or read would not notice it; whatever
 * ends the call, an {@link Error} too, ends the wait; and several can be under way. The threads are
 * daemons, so that an idle client keeps no JVM alive. Thread-safe.
 */
final class Calls implements AutoCloseable {
  private final OriginHeaders origin;
  private final Secrets secrets;
  private final String credentialName;
  private final CallFailures failures;
  private final Time time;
  private final Set<PendingCall<?>> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = DaemonThreads.named("blaxel-executions-call");

  /**
   * Makes calls.
   *
   * @param credentialName what the credentials are called in advice to users
   */
  Calls(HttpUrl baseUrl, OriginHeaders origin, Secrets secrets, String credentialName, Time time) {
    this.time = time;
    this.origin = origin;
    this.secrets = secrets;
    this.credentialName = credentialName;
    this.failures = new CallFailures(baseUrl, secrets);
  }

  /** Gets a call ready, without making it. */
  <T> PendingCall<T> prepare(Operation operation, Call<T> call) {
    return new PendingCall<>(this, operation, call);
  }

  /**
   * Gets a call ready whose request has a body, which is written here and now.
   *
   * @throws IllegalArgumentException if the body holds what JSON cannot
   */
  <T> PendingCall<T> prepareWithBody(Operation operation, Call<T> call) {
    Request unused = call.request(); // The call keeps it.
    return prepare(operation, call);
  }

  /** Starts a call, and returns at once. */
  <T> PendingCall<T> start(Operation operation, Call<T> call) {
    return prepare(operation, call).start();
  }

  void run(PendingCall<?> pending) {
    running.add(pending);
    try {
      threads.execute(
          () -> {
            pending.run();
            running.remove(pending);
          });
    } catch (RejectedExecutionException e) {
      running.remove(pending);
      throw new IllegalStateException("This BlaxelExecutions is closed", e);
    }
  }

  /** Reads an answer other than success, which can be done once. */
  ErrorAnswer refusal(Response<?> response) {
    return ErrorAnswers.read(response, secrets, time.now());
  }

  ApiException refused(Operation operation, Response<?> response, ErrorAnswer answer) {
    HttpUrl answered = response.raw().request().url();
    return ApiErrors.of(
        operation, answer, credentialName, origin.isOrigin(answered) ? null : answered);
  }

  <T> T body(Operation operation, Response<T> response) {
    T body = response.body();
    if (body == null) throw failures.emptyAnswer(operation, response.code());
    return body;
  }

  BlaxelException failure(Operation operation, Throwable cause) {
    if (cause instanceof TokenCallFailure failure) return failure.reason();
    return failures.of(operation, cause, threads.isShutdown());
  }

  /** Cancels what is under way; in this order, so that no call slips through between the two. */
  @Override
  public void close() {
    threads.shutdown();
    running.forEach(PendingCall::cancel);
  }
}
