package dev.jobexecutions.client;

import java.io.IOException;
import java.time.Duration;
import javax.annotation.Nullable;
import okhttp3.Request;
import okhttp3.Response;

/** Tells of the attempts at one call, one after the other. For one thread at a time. */
final class AttemptLog {
  private final CallReports reports;
  private final Time time;
  private int number;
  private Duration begun = Duration.ZERO;

  /** What is sent, which is the same each time; null before it is written. */
  @Nullable private Request request;

  AttemptLog(CallReports reports, Time time) {
    this.reports = reports;
    this.time = time;
  }

  /** Whether somebody wants to know. */
  boolean isWanted() {
    return reports.areWanted();
  }

  void begin() {
    number++;
    begun = time.elapsed();
  }

  void sends(Request request) {
    this.request = request;
  }

  void succeeded(Response answer) {
    if (isWanted()) report(answer.code(), null, RequestIds.read(answer.headers()), null);
  }

  void refused(ErrorAnswer answer, @Nullable Duration pause) {
    if (!isWanted()) return;
    String text = answer.message() == null ? answer.code() : answer.message();
    report(answer.status(), text == null ? "no reason given" : text, answer.requestId(), pause);
  }

  void failed(String reason, @Nullable Duration pause) {
    report(null, reason, null, pause);
  }

  /** Tells of a request that was sent again without a decision of ours. */
  void repeated(@Nullable Response answer, @Nullable IOException failure) {
    if (isWanted()) {
      if (answer != null) {
        String id = RequestIds.read(answer.headers());
        report(answer.code(), "refused", id, Duration.ZERO);
      } else {
        String reason = failure == null ? "" : " (" + failure.getClass().getSimpleName() + ")";
        report(null, "the connection was closed" + reason, null, Duration.ZERO);
      }
    }
    begin();
  }

  private void report(
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable String requestId,
      @Nullable Duration pause) {
    Request sent = request;
    if (sent == null) return; // It came to no request.
    Duration took = time.elapsed().minus(begun);
    reports.report(
        new CallAttempt(
            sent.method(),
            sent.url().encodedPath(),
            number,
            status,
            failure == null ? null : Excerpt.of(failure),
            took.isNegative() ? Duration.ZERO : took,
            requestId == null ? null : Excerpt.of(reports.mask(requestId)),
            pause));
  }
}
