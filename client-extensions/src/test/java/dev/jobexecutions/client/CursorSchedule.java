package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.annotation.Nullable;

/** The same by cursors, which hold a place by themselves, and lose it when they expire. */
final class CursorSchedule {
  private static final Subject NEWEST_FIRST =
      Subject.executions(ApiVersion.V2026_04_28, null, "job");

  private final long seed;
  private final Random random;
  private final ShiftingList.Times times;
  private final ShiftingList list;
  private final Subject subject;
  private final int pageSize;
  private final boolean early;
  private final PageSource<JobExecution> pages = ScriptedPages.atOnce(this::answer);

  /** Few: whoever has to begin anew each time gets nowhere in a long list. */
  private int expiries = 4;

  CursorSchedule(long seed) {
    this.seed = seed;
    random = new Random(seed);
    ShiftingList.Times[] choice = ShiftingList.Times.values();
    times = choice[random.nextInt(choice.length)];
    list = new ShiftingList(random, random.nextInt(200), random.nextInt(20), 400, times);
    subject =
        list.newestFirst() ? NEWEST_FIRST : NEWEST_FIRST.sorted(JobExecutionSort.CREATED_AT_ASC);
    pageSize = 1 + random.nextInt(30);
    early = random.nextBoolean();
  }

  void check() {
    String complaint;
    try {
      complaint = list.complaint(walk());
    } catch (BlaxelException e) {
      String message = String.valueOf(e.getMessage());
      boolean timeless = times != ShiftingList.Times.DISTINCT;
      complaint = timeless && message.contains("cannot be resumed") ? "" : message;
    }
    assertThat(complaint).as("seed %d", seed).isEmpty();
  }

  private List<String> walk() {
    List<String> delivered = new ArrayList<>();
    String token = null;
    while (true) {
      try {
        Walk<JobExecution, ExecutionPage> walk = start(token);
        for (ExecutionPage page; (page = walk.nextPage()) != null; ) {
          page.forEach(execution -> delivered.add(ShiftingList.id(execution)));
          token = page.resumeToken();
          if (random.nextInt(8) == 0) walk = start(token);
        }
        return delivered;
      } catch (CursorExpiredException e) {
        token = e.resumeToken();
      }
    }
  }

  private Walk<JobExecution, ExecutionPage> start(@Nullable String token) {
    Position from = token == null ? null : ResumeToken.read(subject, token);
    CursorPlan<JobExecution> plan =
        new CursorPlan<>(
            subject,
            new Delivered<>(ItemKind.EXECUTIONS, subject.order(), Delivered.CAPACITY),
            pageSize,
            from);
    Prefetch prefetch = Prefetch.of(random.nextInt(2));
    Walk<JobExecution, ExecutionPage> walk =
        new Walk<>(
            subject,
            early ? this::beginToAnswer : pages,
            plan,
            prefetch,
            Long.MAX_VALUE,
            ExecutionPage::new);
    return early ? walk.early() : walk;
  }

  private PageCall<JobExecution> beginToAnswer(
      PageRequest request, @Nullable Arrivals<JobExecution> arrivals) {
    if (arrivals != null && request.cursor() == null) {
      ShiftingSource.begin(answer(request).items(), random, arrivals);
    }
    return pages.fetch(request, null);
  }

  /** The same place by another name. */
  private static String renewed(@Nullable String cursor) {
    return (cursor == null ? String.valueOf(Integer.MIN_VALUE) : cursor) + " ";
  }

  /** A cursor is the place of the last execution before it; now and then it has expired. */
  private PageAnswer<JobExecution> answer(PageRequest request) {
    String cursor = request.cursor();
    if (cursor != null && expiries > 0 && random.nextInt(10) == 0) {
      expiries--;
      throw Refused.badRequest("expired", null);
    }
    int limit = random.nextInt(6) == 0 ? 0 : request.limit();
    int after = cursor == null ? Integer.MIN_VALUE : Integer.parseInt(cursor.strip());
    List<JobExecution> page = list.lookBehind(after, limit);
    int last = page.isEmpty() ? after : list.place(page.get(page.size() - 1));
    boolean more = list.anyBehind(last);
    if (!more) return new PageAnswer<>(page, false, "");
    return new PageAnswer<>(page, true, page.isEmpty() ? renewed(cursor) : String.valueOf(last));
  }
}
