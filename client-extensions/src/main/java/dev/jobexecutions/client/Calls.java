package dev.jobexecutions.client;

import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.Response;

/** Makes calls, all with the same settings. Thread-safe. */
final class Calls {
  private final OriginHeaders origin;
  private final Secrets secrets;
  private final String credentialName;
  private final CallFailures failures;
  private final Time time;
  private final CallThreads threads;
  private final CallReports reports;
  private final RetryBudget budget;
  @Nullable private final Throttle throttle;
  private final CallSettings settings;

  /**
   * Makes calls to one server.
   *
   * @param credentialName what the credentials are called in advice to users
   */
  Calls(
      HttpUrl baseUrl,
      OriginHeaders origin,
      Secrets secrets,
      String credentialName,
      TransportSettings<?> transport,
      CallSettings settings) {
    this.time = transport.time;
    this.origin = origin;
    this.secrets = secrets;
    this.credentialName = credentialName;
    this.failures = new CallFailures(baseUrl, secrets);
    this.threads = new CallThreads(transport.taskDecorator);
    this.reports = new CallReports(transport.attemptListener, secrets);
    this.budget = new RetryBudget(transport.retryBudget);
    this.throttle = transport.throttle();
    this.settings = settings;
  }

  private Calls(Calls other, CallSettings settings) {
    this.time = other.time;
    this.origin = other.origin;
    this.secrets = other.secrets;
    this.credentialName = other.credentialName;
    this.failures = other.failures;
    this.threads = other.threads;
    this.reports = other.reports;
    this.budget = other.budget;
    this.throttle = other.throttle;
    this.settings = settings;
  }

  /** Returns what makes the same calls with other settings. */
  Calls with(UnaryOperator<CallSettings> change) {
    return new Calls(this, change.apply(settings));
  }

  /** Gets a call ready, without making it. */
  <T> PendingCall<T> prepare(Operation operation, Call<T> call) {
    return new PendingCall<>(this, operation, call);
  }

  /** Starts a call, and returns at once. */
  <T> PendingCall<T> start(Operation operation, Call<T> call) {
    return prepare(operation, call).start();
  }

  CallThreads threads() {
    return threads;
  }

  CallReports reports() {
    return reports;
  }

  RetryBudget budget() {
    return budget;
  }

  /** What limits how many attempts there are; null where nothing does. */
  @Nullable
  Throttle throttle() {
    return throttle;
  }

  CallSettings settings() {
    return settings;
  }

  Time time() {
    return time;
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
    if (cause instanceof BlaxelException failure) return failure;
    if (cause instanceof TokenCallFailure failure) return failure.reason();
    return failures.of(operation, cause, threads.isClosed());
  }

  /** Says in a line why there was no answer. */
  String reason(Operation operation, Throwable cause) {
    if (cause instanceof Error) return secrets.mask(cause.toString());
    return String.valueOf(failure(operation, cause).getMessage());
  }
}
