package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * Pages from a function, each there at once, or when {@link #answer} is called. Keeps what was
 * asked for, ahead too, what was needed, and what was given up.
 */
final class ScriptedPages implements PageSource<JobExecution> {
  final List<PageRequest> requests = new ArrayList<>();
  final List<PageRequest> cancelled = new ArrayList<>();
  final List<PageRequest> needed = new ArrayList<>();
  final List<DecodingLimit.Page> ahead = new ArrayList<>();
  private final List<Page> waiting = new ArrayList<>();
  private final Function<PageRequest, PageAnswer<JobExecution>> answers;
  private final boolean atOnce;

  private ScriptedPages(Function<PageRequest, PageAnswer<JobExecution>> answers, boolean atOnce) {
    this.answers = answers;
    this.atOnce = atOnce;
  }

  static ScriptedPages atOnce(Function<PageRequest, PageAnswer<JobExecution>> answers) {
    return new ScriptedPages(answers, true);
  }

  static ScriptedPages whenTold(Function<PageRequest, PageAnswer<JobExecution>> answers) {
    return new ScriptedPages(answers, false);
  }

  /** The pages of a list, by offset. */
  static Function<PageRequest, PageAnswer<JobExecution>> of(List<JobExecution> list) {
    return request -> {
      int from = Math.min(request.offset(), list.size());
      return PageAnswer.of(
          List.copyOf(list.subList(from, Math.min(from + request.limit(), list.size()))));
    };
  }

  /** Lets the oldest request that waits have its answer. */
  void answer() {
    waiting.remove(0).happen();
  }

  int waiting() {
    return waiting.size();
  }

  @Override
  public PageCall<JobExecution> fetch(
      PageRequest request, @Nullable Arrivals<JobExecution> arrivals) {
    requests.add(request);
    Page page = new Page(request);
    if (atOnce) page.happen();
    else waiting.add(page);
    return page;
  }

  private final class Page implements PageCall<JobExecution> {
    private final PageRequest request;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    @Nullable private PageAnswer<JobExecution> answer;
    @Nullable private RuntimeException failure;

    Page(PageRequest request) {
      this.request = request;
    }

    private void happen() {
      try {
        answer = answers.apply(request);
      } catch (RuntimeException e) {
        failure = e;
      }
      done.complete(null);
    }

    @Override
    public boolean takesTurns() {
      return false;
    }

    @Override
    public void start() {}

    @Override
    public void startAhead(DecodingLimit.Page page) {
      ahead.add(page);
    }

    @Override
    public void need() {
      needed.add(request);
    }

    @Override
    public boolean failed() {
      return failure != null;
    }

    @Override
    public PageAnswer<JobExecution> await() {
      if (failure != null) throw failure;
      if (answer == null) throw new AssertionError("nobody may wait for " + request);
      return answer;
    }

    @Override
    public CompletableFuture<Void> done() {
      return done;
    }

    @Override
    public void cancel() {
      cancelled.add(request);
      waiting.remove(this);
      if (done.isDone()) return;
      failure = new TransportException("given up", null);
      done.complete(null);
    }
  }
}
