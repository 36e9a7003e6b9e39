package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.annotation.Nullable;

/** A list, the way it changes, and the way it is walked by offsets, all out of one number. */
final class OffsetSchedule {
  /** A little more than what a page that arrived late can have. */
  static final int FORGETFUL = 110;

  private static final Subject SUBJECT = Subject.executions(ApiVersion.V2026_04_16, null, "job");

  private final Random random;
  private final ShiftingList.Times times;
  private final ShiftingList list;
  private final ShiftingSource source;
  private final Prefetch prefetch;
  private final int pageSize;
  private final int capacity;
  private final long seed;
  private final int rate;
  private final int cap;
  private boolean resumed;
  private final List<String> delivered = new ArrayList<>();

  OffsetSchedule(long seed, int capacity) {
    this.seed = seed;
    this.random = new Random(seed);
    this.capacity = capacity;
    this.times = pick(ShiftingList.Times.values());
    this.pageSize = pick(new Integer[] {1, 2, 3, 5, 10, 20, 100});
    boolean forgetful = capacity == FORGETFUL;
    int size = random.nextInt(forgetful ? 1_000 : pick(new Integer[] {4, 40, 400}));
    this.rate = forgetful ? 200 : pick(new Integer[] {0, 1, 3, 10, 30});
    this.list = new ShiftingList(random, size, rate, random.nextInt(600), times);
    this.cap = pick(new Integer[] {2, 7, 50, 1_000});
    this.source = new ShiftingSource(random, list, cap);
    int pages = random.nextInt(6);
    this.prefetch = forgetful ? Prefetch.of(0) : pages == 5 ? Prefetch.GROWING : Prefetch.of(pages);
  }

  private <E> E pick(E[] choice) {
    return choice[random.nextInt(choice.length)];
  }

  private Walk<JobExecution, ExecutionPage> start(@Nullable String token) {
    Position from = token == null ? null : ResumeToken.read(SUBJECT, token);
    OffsetPlan<JobExecution> plan =
        new OffsetPlan<>(
            SUBJECT,
            new Delivered<>(ItemKind.EXECUTIONS, SUBJECT.order(), capacity),
            pageSize,
            from);
    return new Walk<>(SUBJECT, source, plan, prefetch, Long.MAX_VALUE, ExecutionPage::new);
  }

  List<String> walk() {
    Walk<JobExecution, ExecutionPage> walk = start(null);
    for (ExecutionPage page; (page = walk.nextPage()) != null; ) note(page);
    return delivered;
  }

  List<String> walkEarly() {
    Walk<JobExecution, ExecutionPage> walk = start(null).early();
    for (ExecutionPage page; (page = walk.nextPage()) != null; ) note(page);
    return delivered;
  }

  List<String> walkLater() {
    Walk<JobExecution, ExecutionPage> walk = start(null);
    while (true) {
      CompletableFuture<Optional<ExecutionPage>> next = walk.next();
      while (!next.isDone()) source.answerOne();
      Optional<ExecutionPage> page = joined(next);
      if (page.isEmpty()) return delivered;
      note(page.get());
    }
  }

  List<String> walkInParts() {
    Walk<JobExecution, ExecutionPage> walk = start(null);
    for (ExecutionPage page; (page = walk.nextPage()) != null; ) {
      note(page);
      if (random.nextInt(3) > 0) continue;
      resumed = true;
      walk.close();
      list.change();
      walk = start(page.resumeToken());
    }
    return delivered;
  }

  private static Optional<ExecutionPage> joined(CompletableFuture<Optional<ExecutionPage>> next) {
    try {
      return next.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BlaxelException cause) throw cause;
      throw e;
    }
  }

  private void note(ExecutionPage page) {
    assertThat(page.executions()).isNotEmpty();
    page.forEach(execution -> delivered.add(ShiftingList.id(execution)));
  }

  void check(Function<OffsetSchedule, List<String>> walk) {
    String complaint;
    try {
      complaint = list.complaint(walk.apply(this));
    } catch (BlaxelException e) {
      String message = String.valueOf(e.getMessage());
      complaint = mayFail(message) ? "" : message;
    }
    assertThat(complaint).as("seed %d", seed).isEmpty();
  }

  /** Whether there is a reason to give up, and the message gives it. */
  private boolean mayFail(String message) {
    boolean outrun = 2 * rate >= cap && message.contains("does not get ahead");
    boolean timeless = times != ShiftingList.Times.DISTINCT;
    boolean forgetting = capacity == FORGETFUL || resumed;
    return outrun || (timeless && forgetting && message.contains("lost its place"));
  }
}
