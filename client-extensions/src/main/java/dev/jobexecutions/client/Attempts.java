package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;
import okhttp3.Request;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes one call until it is answered, or is not to be made again. No thread is held between two
 * attempts. Thread-safe.
 */
final class Attempts<T> {
  private final Calls calls;
  private final Operation operation;
  private final Call<T> template;
  private final CallSettings settings;
  private final AttemptLog log;
  private final CompletableFuture<Response<T>> response = new CompletableFuture<>();
  private final GivingUp givingUp = new GivingUp();
  private final Turn turn;
  private final TimeLeft left;

  /** Where the executions that the first attempt reads are announced. */
  @Nullable private Arrivals<JobExecution> arrivals;

  /** What limits the decoding of an answer that was not needed at first; null elsewhere. */
  @Nullable private volatile DecodingLimit.Page ahead;

  /** What the first attempt sends, if it is written already. */
  @Nullable private Attempt written;

  /** What an attempt does, in what surrounds the thread that asked for the call. */
  private Runnable task = this::attempt;

  /** What makes the attempts; null where the client's own threads do. */
  @Nullable private WaitingThread waiting;

  /** How many attempts were decided on; for the one that it is at. */
  private volatile int made;

  /** Whether an attempt may have been heeded without an answer that says so. */
  private volatile boolean lost;

  /** Whether the HTTP client sent the request again, of which the first may have been heeded. */
  private volatile boolean sentAgain;

  /** What the last answer other than success said. */
  @Nullable private ErrorAnswer refusal;

  /** Ends the call as its last attempt has ended, which another one is to follow. */
  @Nullable private Runnable last;

  Attempts(Calls calls, Operation operation, Call<T> call) {
    this.calls = calls;
    this.operation = operation;
    this.template = call;
    this.settings = operation.isToken() ? calls.settings().once() : calls.settings();
    this.log = new AttemptLog(calls.reports(), calls.time());
    this.left = new TimeLeft(settings.timeout());
    this.turn = new Turn(operation.isToken() ? null : calls.throttle(), givingUp);
  }

  /** Writes the request, as {@link PendingCall#written} does. */
  void write() {
    written = newAttempt();
    Request unused = written.create(template);
  }

  /** Announces executions as they are read, as {@link PendingCall#announcing} does. */
  void announce(@Nullable Arrivals<JobExecution> arrivals) {
    this.arrivals = arrivals;
  }

  /** Says, before it begins, that nobody needs the answer before {@link #need} says so. */
  void beAhead(DecodingLimit.Page page) {
    ahead = page;
    turn.beAhead();
  }

  /** Says that the answer is needed from now on. */
  void need() {
    DecodingLimit.Page page = ahead;
    if (page == null) return;
    page.need();
    turn.need(left.beforeAttempt());
  }

  /** Begins on a thread of the client's. */
  void begin() {
    task = calls.threads().decorated(this::attempt);
    queue();
  }

  /** Begins, for the thread that waits to go on with. */
  void begin(WaitingThread waiting) {
    this.waiting = waiting;
    queue();
  }

  /** The answer, of whatever status, or what came in its place. */
  CompletableFuture<Response<T>> response() {
    return response;
  }

  /** What was tried, with what became of it. */
  Operation operation() {
    return operation.tried(made, lost);
  }

  /** Returns what an answer other than success says, which can be read once only. */
  synchronized ErrorAnswer refusal(Response<?> answer) {
    if (refusal == null) refusal = calls.refusal(answer);
    return refusal;
  }

  /** Whether they are about to end, though no answer has come. */
  boolean areEnding() {
    return givingUp.isCancelled() || turn.isMissed();
  }

  void cancel() {
    givingUp.cancel();
  }

  /** Begins the next attempt once it is allowed to begin. */
  private void queue() {
    left.begin(System.nanoTime());
    CompletableFuture<?> unused =
        turn.await(left.now())
            .whenComplete(
                (since, failure) -> {
                  if (failure != null) {
                    fail(Causes.unwrapped(failure));
                    return;
                  }
                  left.begin(since);
                  run();
                });
  }

  private void run() {
    try {
      if (waiting == null) calls.threads().run(this::guarded);
      else waiting.execute(this::guarded);
    } catch (IllegalStateException e) {
      turn.leave();
      fail(new IOException("Canceled", e));
    } catch (Throwable e) { // Such as that there can be no more threads.
      turn.leave();
      response.completeExceptionally(e);
    }
  }

  /** Whatever goes wrong, a caller's clock or decorator too, must end the wait for the answer. */
  private void guarded() {
    try {
      task.run();
    } catch (Throwable e) {
      turn.leave();
      // An attempt that was made before may have another one follow it.
      if (response.completeExceptionally(e)) givingUp.cancel();
    }
  }

  private void attempt() {
    if (response.isDone()) {
      turn.leave();
      return;
    }
    int number = made + 1;
    made = number;
    sentAgain = false;
    log.begin();
    Attempt attempt = written == null ? newAttempt() : written;
    Call<T> call = number == 1 ? template : template.clone();
    written = null;
    givingUp.waitFor(call::cancel);
    synchronized (this) {
      refusal = null;
    }
    Response<T> answer = null;
    Throwable failure = null;
    try {
      log.sends(attempt.create(call));
      left.bound(call.timeout());
      StandingTimeout.SHARED.stand();
      // A later attempt may see another list, which only a whole page can be compared with.
      Arrivals<JobExecution> announced = number == 1 ? arrivals : null;
      answer = DecodingLimit.reading(ahead, () -> Arrivals.reading(announced, call::execute));
    } catch (Throwable e) { // Interceptors in other languages throw what Java would have declared.
      failure = e;
    } finally {
      InterruptibleDns.nextIsForNone();
      turn.leave();
    }
    if (answer != null && answer.isSuccessful()) {
      calls.budget().earn();
      attempt.answered();
      log.succeeded(answer.raw());
      response.complete(answer);
    } else if (failure != null) {
      settle(failure, call);
    } else if (answer != null) {
      settle(answer, attempt);
    }
  }

  private void settle(Throwable raw, Call<T> call) {
    // Where an answer came, the first one met a connection that had been closed long before.
    lost |= sentAgain;
    // An interrupt also ends a wait for HTTP/2 itself, perhaps before it gives the call up.
    if (waiting != null && waiting.wasInterrupted()) givingUp.cancel();
    // What else a cancelled call fails with depends on where the end of it finds it.
    boolean ended =
        call.isCanceled() && raw instanceof IOException io && !CallFailures.isCallTimeout(io);
    Throwable failure = ended ? new IOException("Canceled", raw) : raw;
    Duration pause = null;
    if (!call.isCanceled() && Repeatable.isRepeatable(failure)) {
      pause =
          pause(
              failure instanceof TokenCallFailure token
                  ? Tolerance.askedNullable(token.reason())
                  : null);
    }
    if (log.isWanted())
      log.failed(ended ? CallAttempt.GIVEN_UP : calls.reason(operation, failure), pause);
    if (pause == null) {
      response.completeExceptionally(failure);
      return;
    }
    lost |= CallFailures.mayBeHeeded(failure);
    again(pause, () -> response.completeExceptionally(failure));
  }

  private void settle(Response<T> answer, Attempt attempt) {
    ErrorAnswer said = refusal(answer);
    if (!said.retryable()) attempt.answered();
    Duration pause = null;
    if (said.retryable() && !Capacity.isShort(operation, said)) pause = pause(said.retryAfter());
    log.refused(said, pause);
    if (pause == null) {
      response.complete(answer);
      return;
    }
    lost |= said.status() >= 500;
    again(pause, () -> response.complete(answer));
  }

  /** Returns how long to pause; null where there is no other attempt. */
  @Nullable
  private Duration pause(@Nullable Duration asked) {
    if (made >= settings.retries().attempts() || givingUp.isCancelled()) return null;
    Duration pause = settings.retries().pause(made, asked, left.now());
    return pause != null && calls.budget().spend() ? pause : null;
  }

  private void again(Duration pause, Runnable last) {
    this.last = last;
    left.pause(pause);
    CompletableFuture<Void> sleep = calls.time().after(pause);
    givingUp.waitFor(() -> sleep.cancel(false));
    CompletableFuture<?> unused =
        sleep
            .thenRun(this::queue)
            .exceptionally(
                failure -> {
                  fail(Causes.unwrapped(failure));
                  return null;
                });
  }

  /** Ends the call between two attempts. */
  private void fail(Throwable failure) {
    Runnable end = () -> response.completeExceptionally(reason(failure));
    // That there is no time for another attempt says less than what came of the last one.
    boolean late = failure instanceof IOException io && CallFailures.isCallTimeout(io);
    if (late && last != null) end = last;
    Time.follow(end);
  }

  private Throwable reason(Throwable failure) {
    if (failure instanceof CancellationException) return new IOException("Canceled");
    if (failure instanceof IOException) return failure;
    return Waiting.sleeperFailed(operation.description(), Causes.unwrapped(failure));
  }

  private Attempt newAttempt() {
    return new Attempt(settings, calls.budget(), this::repeated, this::beforeWait);
  }

  private void repeated(@Nullable okhttp3.Response answer, @Nullable IOException failure) {
    if (failure != null) sentAgain |= CallFailures.mayBeHeeded(failure);
    log.repeated(answer, failure);
  }

  private void beforeWait() {
    if (waiting != null) waiting.heedInterrupts();
  }
}
