package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks by cursor through a list that changes between the pages. */
class CursorWalkTest {
  private static final String TWO = LISTING + "?limit=2";

  @Test
  void isNotShiftedByWhatComesInFront() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      CursorPage first = CursorPage.get(server, TWO);
      server.add(execution("new", "2026-06-01T12:00:00Z"));

      assertThat(first.names()).containsExactly("exec-3", "exec-2");
      assertThat(first.next(server, TWO))
          .isEqualTo(new CursorPage(List.of("exec-1", "exec-0"), false, "", 5));
    }
  }

  @Test
  void reachesWhatComesBehind() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      CursorPage first = CursorPage.get(server, TWO);
      server.add(execution("new", "1960-06-01T12:00:00Z"));

      assertThat(first.next(server, LISTING).names()).containsExactly("exec-1", "exec-0", "new");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exec-3", "exec-2"})
  void isNotShiftedByARemovalInFront(String removed) {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      CursorPage first = CursorPage.get(server, TWO);
      server.remove(removed);

      assertThat(first.next(server, TWO).names()).containsExactly("exec-1", "exec-0");
    }
  }

  @Test
  void goesOnAmongExecutionsOfTheSameMoment() {
    try (BlaxelServer server = BlaxelServer.start()) {
      for (int i = 0; i < 5; i++) server.add(execution("exec-" + i, "2026-06-01T12:00:00Z"));
      CursorPage first = CursorPage.get(server, TWO);
      server.remove("exec-3");
      server.add(execution("new", "2026-06-01T12:00:00Z"));

      assertThat(first.names()).containsExactly("exec-4", "exec-3");
      assertThat(first.next(server, LISTING).names()).containsExactly("exec-2", "exec-1", "exec-0");
    }
  }

  @Test
  void endsWithAnEmptyPageWhenTheRestIsGone() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      CursorPage first = CursorPage.get(server, TWO);
      server.clear();

      assertThat(first.next(server, TWO)).isEqualTo(new CursorPage(List.of(), false, "", 0));
    }
  }

  @Test
  void keepsThePlaceOfAnExecutionThatIsReplaced() {
    String moment = "2026-06-01T12:00:00Z";
    try (BlaxelServer server = BlaxelServer.start()) {
      for (int i = 0; i < 4; i++) server.add(execution("exec-" + i, moment));
      CursorPage first = CursorPage.get(server, TWO);
      server.add(execution("exec-0", moment), execution("exec-3", moment));

      assertThat(first.names()).containsExactly("exec-3", "exec-2");
      assertThat(first.next(server, TWO).names()).containsExactly("exec-1", "exec-0");
    }
  }

  /** Any schedule of arrivals and removals, at any place, several between any two pages. */
  @ParameterizedTest
  @ValueSource(strings = {"createdAt:desc", "createdAt:asc", "name:asc", "name:desc"})
  void skipsAndRepeatsNothingThatStays(String sort) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      for (int seed = 0; seed < 15; seed++) {
        Random random = new Random(seed);
        server.reset();
        for (int i = 0; i < 25; i++) server.add(any(random));
        Set<String> stayed = new HashSet<>();
        server.beforeEachListing(
            request -> {
              if (stayed.isEmpty()) server.executions("job").forEach(e -> stayed.add(Calls.id(e)));
              for (int changes = random.nextInt(5); changes > 0; changes--) {
                if (random.nextInt(3) > 0) server.add(any(random));
                else removeAny(server, stayed, random);
              }
            });
        String target = LISTING + "?limit=" + (2 + random.nextInt(5)) + "&sort=" + sort;

        List<String> walked = CursorPage.names(CursorPage.walk(server, target));

        assertThat(walked).as("seed %d", seed).doesNotHaveDuplicates().containsAll(stayed);
        if (sort.equals("name:asc")) assertThat(walked).as("seed %d", seed).isSorted();
      }
    }
  }

  @Test
  void goesThroughTenThousand() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(10_000)).start()) {
      List<CursorPage> walked = CursorPage.walk(server, LISTING + "?limit=100&sort=name:desc");

      assertThat(walked).hasSize(100);
      assertThat(new HashSet<>(CursorPage.names(walked))).hasSize(10_000);
    }
  }

  private static void removeAny(BlaxelServer server, Set<String> stayed, Random random) {
    List<JobExecution> all = server.executions("job");
    if (all.isEmpty()) return;
    String id = Calls.id(Objects.requireNonNull(all.get(random.nextInt(all.size()))));
    server.remove(id);
    stayed.remove(id);
  }

  /** Of few moments, so that many are of the same one. */
  private static JobExecution any(Random random) {
    String id = "exec-" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    return execution(id, Instant.EPOCH.plusSeconds(random.nextInt(12)).toString());
  }
}
