package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that change or misbehave while they are walked. */
class ExecutionWalkTest {
  private final List<JobExecution> list = new ArrayList<>(Executions.list(10));
  private int requests;

  private List<JobExecution> fetch(int limit, int offset) {
    requests++;
    return slice(limit, offset);
  }

  private List<JobExecution> slice(int limit, int offset) {
    int from = Math.min(offset, list.size());
    return List.copyOf(list.subList(from, Math.min(from + limit, list.size())));
  }

  private static ExecutionListing listing(PageSource source) {
    return new ExecutionListing(source, "job");
  }

  @Test
  void whatACreationAtTheFrontBringsUpAgainIsDeliveredOnce() {
    Iterator<JobExecution> walk = listing(this::fetch).pageSize(4).iterator();
    List<String> delivered = new ArrayList<>();
    for (int i = 0; i < 4; i++) delivered.add(walk.next().getMetadata().getId());
    list.add(0, Executions.id("new-1"));
    list.add(0, Executions.id("new-2"));
    walk.forEachRemaining(execution -> delivered.add(execution.getMetadata().getId()));
    assertThat(delivered).isEqualTo(ids(Executions.list(10)));
  }

  @Test
  void aPageOfKnownExecutionsAloneIsNotTakenForTheEnd() {
    Iterator<JobExecution> walk = listing(this::fetch).pageSize(2).iterator();
    List<String> delivered =
        new ArrayList<>(
            List.of(walk.next().getMetadata().getId(), walk.next().getMetadata().getId()));
    for (int i = 0; i < 2; i++) list.add(0, Executions.id("new-" + i));
    walk.forEachRemaining(execution -> delivered.add(execution.getMetadata().getId()));
    assertThat(delivered).endsWith("exec-9").doesNotHaveDuplicates();
  }

  @Test
  void aServerThatIgnoresTheOffsetIsFoundOut() {
    Iterator<JobExecution> walk = listing((limit, offset) -> fetch(limit, 0)).iterator();
    for (int i = 0; i < 10; i++) walk.next();
    assertThatThrownBy(walk::hasNext)
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("'job'")
        .hasMessageContaining("ignores the offset");
    assertThat(requests).isEqualTo(6);
  }

  @Test
  void aServerThatSendsMoreThanAskedForDoesNotBreakTheLimit() {
    assertThat(ids(listing((limit, offset) -> fetch(100, offset)).limit(3)))
        .containsExactly("exec-0", "exec-1", "exec-2");
  }

  @Test
  void executionsWithoutAnIdAreToldApartByTheirMetadata() {
    list.clear();
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-01T00:00:00Z")));
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-02T00:00:00Z").id("")));
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-03T00:00:00Z").id("")));
    assertThat(listing(this::fetch).pageSize(1)).containsExactlyElementsOf(list);
  }

  @Test
  void aFailedPageIsTriedAgainByTheSameWalk() {
    boolean[] broken = {false};
    Iterator<JobExecution> walk =
        listing(
                (limit, offset) -> {
                  if (broken[0]) throw new TransportException("broken", null);
                  return slice(limit, offset);
                })
            .pageSize(5)
            .iterator();
    for (int i = 0; i < 5; i++) walk.next();
    broken[0] = true;
    assertThatThrownBy(walk::next).isInstanceOf(TransportException.class);
    broken[0] = false;
    assertThat(walk.next().getMetadata().getId()).isEqualTo("exec-5");
  }

  @Test
  void aLongWalkRemembersAFewPagesOnly() {
    RecentKeys keys = new RecentKeys();
    for (int i = 0; i < 10_000; i++) assertThat(keys.add(i)).isTrue();
    assertThat(keys.add(9_600)).isFalse();
    assertThat(keys.add(9_000)).isTrue();
  }
}
