package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static dev.jobexecutions.testing.Calls.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingListTest {
  @Test
  void showsWhatIsAddedWhileAListingIsWalked() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      List<String> first = ids(get(server, LISTING + "?limit=2"));
      server.add(execution("exec-new", "2026-06-01T12:00:00Z"));
      List<String> second = ids(get(server, LISTING + "?limit=2&offset=2"));

      assertThat(first).containsExactly("exec-3", "exec-2");
      assertThat(second).containsExactly("exec-2", "exec-1");
    }
  }

  @Test
  void missesWhatIsRemovedWhileAListingIsWalked() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      assertThat(ids(get(server, LISTING + "?limit=2"))).containsExactly("exec-3", "exec-2");
      assertThat(server.remove("exec-3")).isTrue();
      assertThat(server.remove("exec-3")).isFalse();

      assertThat(ids(get(server, LISTING + "?limit=2&offset=2"))).containsExactly("exec-0");
    }
  }

  @Test
  void removesAnIdFromOneJobOrFromAll() {
    try (BlaxelServer server = BlaxelServer.start()) {
      JobExecution mine = execution("job", "exec-1", null);
      JobExecution theirs = execution("another", "exec-1", null);
      server.add(mine, theirs);
      assertThat(server.remove("job", "exec-1")).isTrue();
      assertThat(server.remove("job", "exec-1")).isFalse();
      assertThat(server.remove("nowhere", "exec-1")).isFalse();
      assertThat(server.executions("job")).isEmpty();
      assertThat(server.executions("another")).containsExactly(theirs);

      server.add(mine);
      assertThat(server.remove("exec-1")).isTrue();
      assertThat(server.executions("job")).isEmpty();
      assertThat(server.executions("another")).isEmpty();
    }
  }

  @Test
  void replacesAnExecutionOfTheSameId() {
    List<JobExecution> before = executions(3);
    try (BlaxelServer server = BlaxelServer.builder().executions(before).start()) {
      JobExecution changed =
          before.get(1).toBuilder().status(JobExecutionStatus.CANCELLING).build();
      server.add(changed);

      assertThat(page(get(server, LISTING))).containsExactly(before.get(2), changed, before.get(0));
    }
  }

  @Test
  void keepsTheLastOfTheSameIdThatAreAddedAtOnce() {
    JobExecution changed = execution("exec-1", "2026-06-01T12:00:00Z");
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("exec-1", null), changed);

      assertThat(server.executions("job")).containsExactly(changed);
    }
  }

  @Test
  void keepsTheJobWhenItsExecutionsAreGone() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(2)).start()) {
      server.clear();

      assertThat(get(server, LISTING).body()).isEqualTo("[]");
    }
  }

  @Test
  void comesBackToWhatItStartedWith() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(2)).start()) {
      server.remove("exec-0");
      server.add(execution("exec-new", null), execution("another", "exec-1", null));
      server.respondNext(CannedResponse.status(500));
      server.reset();

      assertThat(server.requests()).isEmpty();
      assertThat(ids(get(server, LISTING))).containsExactly("exec-1", "exec-0");
      assertThat(get(server, "/v0/jobs/another/executions").statusCode()).isEqualTo(404);
      assertThat(server.requests()).extracting(ReceivedRequest::number).containsExactly(1L, 2L);
    }
  }

  @Test
  void doesNotComeBackOnceItIsClosed() {
    BlaxelServer server = BlaxelServer.start();
    server.close();

    assertThatThrownBy(server::reset)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the server on port " + server.port() + " was closed and stays so: start another one");
  }

  @Test
  void refusesAnExecutionWithoutAJobAndAddsNothing() {
    JobExecution homeless = execution(null, "exec-9", null);
    try (BlaxelServer server = BlaxelServer.start()) {
      assertThatThrownBy(() -> server.add(execution("exec-1", null), homeless))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("execution exec-9 names no job: set metadata.job");
      assertThat(server.executions("job")).isEmpty();
    }
    assertThatThrownBy(() -> BlaxelServer.builder().executions(List.of(homeless)).start())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void handsOutListsThatNeverChange() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(2)).start()) {
      List<JobExecution> before = server.executions("job");
      server.clear();

      assertThat(before).hasSize(2).isUnmodifiable();
      assertThat(server.executions("nobody")).isEmpty();
    }
  }
}
