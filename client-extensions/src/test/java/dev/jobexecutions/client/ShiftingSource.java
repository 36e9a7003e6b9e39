package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * Answers requests from a {@link ShiftingList}, each at some moment between being made and being
 * waited for, so that answers overtake one another as they do on a network.
 */
final class ShiftingSource implements PageSource<JobExecution> {
  private final Random random;
  private final ShiftingList list;
  private final int cap;
  private final List<Answer> waiting = new ArrayList<>();
  private int requests;

  ShiftingSource(Random random, ShiftingList list, int cap) {
    this.random = random;
    this.list = list;
    this.cap = cap;
  }

  int requests() {
    return requests;
  }

  @Override
  public PageCall<JobExecution> fetch(
      PageRequest request, @Nullable Arrivals<JobExecution> arrivals) {
    requests++;
    Answer answer = new Answer(request);
    waiting.add(answer);
    if (arrivals != null) {
      begin(list.look(Math.min(request.limit(), cap), request.offset()), random, arrivals);
      return answer;
    }
    if (random.nextBoolean()) answerOne();
    return answer;
  }

  /** Some of a page comes; the whole is from a later look, as where the first answer broke off. */
  static void begin(List<JobExecution> page, Random random, Arrivals<JobExecution> arrivals) {
    page.stream().limit(random.nextInt(page.size() + 1)).forEach(arrivals::add);
    arrivals.end();
  }

  /** Answers a request of those that wait, if there is one. */
  void answerOne() {
    if (!waiting.isEmpty()) waiting.get(random.nextInt(waiting.size())).happen();
  }

  private final class Answer implements PageCall<JobExecution> {
    private final PageRequest request;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private List<JobExecution> page = List.of();

    Answer(PageRequest request) {
      this.request = request;
    }

    private void happen() {
      waiting.remove(this);
      page = list.look(Math.min(request.limit(), cap), request.offset());
      done.complete(null);
    }

    @Override
    public boolean takesTurns() {
      return false;
    }

    @Override
    public void start() {}

    @Override
    public void startAhead(DecodingLimit.Page page) {}

    @Override
    public void need() {}

    @Override
    public boolean failed() {
      return false;
    }

    @Override
    public PageAnswer<JobExecution> await() {
      while (!done.isDone()) answerOne();
      return PageAnswer.of(page);
    }

    @Override
    public CompletableFuture<Void> done() {
      return done;
    }

    @Override
    public void cancel() {
      waiting.remove(this);
    }
  }
}
