package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What many users of one client do at the same time: each goes on after every failure as its
 * message tells, and checks every answer. Thread-safe.
 */
final class Traffic {
  /** Among so many faults, nothing goes wrong so often in a row. */
  private static final int PATIENCE = 200;

  private static final List<Face> FACES = List.of(Face.values());

  private final List<JobExecution> expected;
  private final List<String> expectedIds;
  private final JobExecutions listed;
  private final JobExecutions growing;

  /** The ids of started executions, by the ids of the messages that started them. */
  final Map<String, String> started = new ConcurrentHashMap<>();

  final AtomicLong walks = new AtomicLong();
  final AtomicLong answers = new AtomicLong();
  final AtomicLong failures = new AtomicLong();

  /**
   * Begins.
   *
   * @param listed a job whose executions nobody changes
   * @param growing one whose executions are started here
   */
  Traffic(JobExecutions listed, List<JobExecution> expected, JobExecutions growing) {
    this.listed = listed;
    this.expected = List.copyOf(expected);
    this.expectedIds = FaultSite.ids(expected);
    this.growing = growing;
  }

  /** Does one thing, whichever. */
  void act(Random random) {
    switch (random.nextInt(5)) {
      case 0 -> get(expected.get(random.nextInt(expected.size())));
      case 1 -> miss();
      case 2 -> start("message-" + random.nextInt(500));
      case 3 -> resume(random);
      default -> walk(random);
    }
  }

  private void get(JobExecution execution) {
    JobExecution got = insist(() -> listed.get(FaultSite.id(execution)));
    assertThat(got).isEqualTo(execution);
  }

  private void miss() {
    assertThat(insist(() -> listed.find("no-such-execution"))).isEmpty();
  }

  private void start(String messageId) {
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder()
            .id(messageId)
            .tasks(List.of(Map.of("message", messageId)))
            .build();
    String id = insist(() -> growing.start(request)).id();
    String before = started.putIfAbsent(messageId, id);
    if (before != null) assertThat(id).isEqualTo(before);
  }

  /** Every page may be the last that comes; the next walk goes on there. */
  private void resume(Random random) {
    ExecutionListing listing = listing(random);
    List<String> ids = new ArrayList<>();
    Reading reading = Face.PAGES.read(listing);
    for (int left = PATIENCE; ; left--) {
      ids.addAll(reading.ids);
      if (reading.failure == null) break;
      check(reading.failure, left);
      String token = reading.resumeToken;
      Face face = random.nextBoolean() ? Face.PAGES : Face.ASYNC_PAGES;
      Reading rest = face.read(token == null ? listing : listing.startingAt(token));
      if (rest.resumeToken == null) rest.resumeToken = token;
      reading = rest;
    }
    assertThat(ids).isEqualTo(expectedIds);
    walks.incrementAndGet();
  }

  /** What comes before a failure is right, and the next try may be the one. */
  private void walk(Random random) {
    ExecutionListing listing = listing(random);
    Face face = FACES.get(random.nextInt(FACES.size()));
    for (int left = PATIENCE; ; left--) {
      Reading reading = face.read(listing);
      answers.incrementAndGet();
      assertThat(reading.ids).isEqualTo(expectedIds.subList(0, reading.ids.size()));
      if (reading.failure == null) {
        assertThat(reading.ids).hasSameSizeAs(expectedIds);
        walks.incrementAndGet();
        return;
      }
      check(reading.failure, left);
    }
  }

  private ExecutionListing listing(Random random) {
    ExecutionListing listing = listed.list().pageSize(10 + random.nextInt(40));
    return random.nextBoolean() ? listing : listing.prefetch(random.nextInt(4));
  }

  private <T> T insist(Supplier<T> call) {
    for (int left = PATIENCE; ; left--) {
      try {
        T answer = call.get();
        answers.incrementAndGet();
        return answer;
      } catch (BlaxelException e) {
        check(e, left);
      }
    }
  }

  private void check(Throwable failure, int left) {
    failures.incrementAndGet();
    if (left > 0 && failure instanceof BlaxelException) return;
    throw new AssertionError("nobody may see this", failure);
  }
}
