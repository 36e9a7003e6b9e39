package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.Response;

/** Makes calls, all with the same settings. Thread-safe. */
final class Calls {
  private final Shared shared;
  private final CallSettings settings;

  /** What the answers to these calls may repeat. */
  private final Secrets secrets;

  private final CallFailures failures;
  private final CallReports reports;

  private Calls(Shared shared, CallSettings settings) {
    this.shared = shared;
    this.settings = settings;
    this.secrets = shared.secrets.with(settings.headers());
    this.failures = new CallFailures(shared.baseUrl, secrets);
    this.reports = new CallReports(shared.listener, secrets);
  }

  /**
   * Returns what makes calls to one server.
   *
   * @param credentialName what the credentials are called in advice to users
   */
  static Calls to(
      HttpUrl baseUrl,
      OriginHeaders origin,
      Secrets secrets,
      String credentialName,
      TransportSettings<?> transport,
      CallThreads threads,
      CallSettings settings) {
    return new Calls(
        new Shared(
            baseUrl,
            origin,
            secrets,
            credentialName,
            transport.time,
            threads,
            transport.attemptListener,
            new RetryBudget(transport.retryBudget),
            transport.throttle()),
        settings);
  }

  /** Returns what makes the same calls with other settings. */
  Calls with(UnaryOperator<CallSettings> change) {
    return new Calls(shared, change.apply(settings));
  }

  /** Gets a call ready, without making it. */
  <T> PendingCall<T> prepare(Operation operation, Call<T> call) {
    return new PendingCall<>(this, operation, call);
  }

  CallThreads threads() {
    return shared.threads;
  }

  CallReports reports() {
    return reports;
  }

  RetryBudget budget() {
    return shared.budget;
  }

  /** What limits how many attempts there are; null where nothing does. */
  @Nullable
  Throttle throttle() {
    return shared.throttle;
  }

  CallSettings settings() {
    return settings;
  }

  Time time() {
    return shared.time;
  }

  /** Reads an answer other than success, which can be done once. */
  ErrorAnswer refusal(Response<?> response) {
    return ErrorAnswers.read(response, secrets, shared.time.now());
  }

  ApiException refused(Operation operation, Response<?> response, ErrorAnswer answer) {
    HttpUrl answered = response.raw().request().url();
    return ApiErrors.of(
        operation,
        answer,
        shared.credentialName,
        shared.origin.isOrigin(answered) ? null : answered);
  }

  <T> T body(Operation operation, Response<T> response) {
    T body = response.body();
    if (body == null) throw failures.emptyAnswer(operation, response.code());
    String execution = operation.execution();
    if (execution != null && body instanceof JobExecution answered) {
      String id = answered.getMetadata().getId();
      // Some proxies mix up the answers of a connection; what became of another one is not it.
      if (id != null && !id.isEmpty() && !id.equals(execution))
        throw failures.otherExecution(operation, id);
    }
    return body;
  }

  BlaxelException failure(Operation operation, Throwable cause) {
    if (cause instanceof BlaxelException failure) return failure;
    if (cause instanceof TokenCallFailure failure) return failure.reason();
    return failures.of(operation, cause, shared.threads.isClosed());
  }

  /** Says in a line why there was no answer. */
  String reason(Operation operation, Throwable cause) {
    if (cause instanceof Error) return secrets.excerpt(cause.toString());
    return String.valueOf(failure(operation, cause).getMessage());
  }

  /** What all calls of a client have in common, whatever their settings are. */
  private record Shared(
      HttpUrl baseUrl,
      OriginHeaders origin,
      Secrets secrets,
      String credentialName,
      Time time,
      CallThreads threads,
      @Nullable Consumer<? super CallAttempt> listener,
      RetryBudget budget,
      @Nullable Throttle throttle) {}
}
