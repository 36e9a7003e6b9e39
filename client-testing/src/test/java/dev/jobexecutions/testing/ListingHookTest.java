package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.executions;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingHookTest {
  @Test
  void changesTheListBeforeEachPageIsTaken() {
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      server.beforeEachListing(
          request -> server.add(execution("new-" + request.number(), "2026-06-01T12:00:00Z")));

      assertThat(ids(get(server, LISTING + "?limit=2"))).containsExactly("new-1", "exec-3");
      assertThat(ids(get(server, LISTING + "?limit=2&offset=2")))
          .containsExactly("exec-3", "exec-2");
      assertThat(CursorPage.get(server, LISTING).names()).startsWith("new-3", "new-2", "new-1");
    }
  }

  @Test
  void isToldTheRequest() {
    List<String> targets = new ArrayList<>();
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      server.beforeEachListing(request -> targets.add(request.target()));
      get(server, LISTING + "?limit=2");
      CursorPage.get(server, LISTING);
      CursorPage.get(server, LISTING + "/exec-1/tasks");

      assertThat(targets).containsExactly(LISTING + "?limit=2", LISTING, LISTING + "/exec-1/tasks");
    }
  }

  @Test
  void canCreateTheJobThatIsAskedFor() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.beforeEachListing(request -> server.add(execution("exec-1", null)));

      assertThat(ids(get(server, LISTING))).containsExactly("exec-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?sort=x&limit=x", "/exec-1", "/exec-1/other", "?q=%ff"})
  void leavesOtherRequestsAlone(String rest) {
    List<ReceivedRequest> seen = new ArrayList<>();
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      server.beforeEachListing(seen::add);
      get(server, LISTING + rest);
      CursorPage.response(server, LISTING + rest);

      assertThat(seen).isEmpty();
    }
  }

  @Test
  void leavesAloneWhatTheServerDoesNotAnswerItself() {
    List<ReceivedRequest> seen = new ArrayList<>();
    try (BlaxelServer server = BlaxelServer.builder().executions(executions(4)).start()) {
      server.beforeEachListing(seen::add);
      server.respondNext(CannedResponse.status(503));
      get(server, LISTING);
      Calls.send(server, "GET", LISTING);

      assertThat(seen).isEmpty();
    }
  }

  @Test
  void runsForOneRequestAtATimeAndEachSeesItsOwnChangeLast() {
    int[] count = {0}; // No lock: that is the promise.
    Set<String> newest = new HashSet<>();
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.beforeEachListing(
          request -> server.add(execution("new-" + count[0]++, "2026-06-01T12:00:00Z")));
      List<String> seen =
          IntStream.range(0, 200)
              .parallel()
              .mapToObj(i -> ids(get(server, LISTING + "?limit=1")).get(0))
              .toList();
      newest.addAll(seen);

      assertThat(count[0]).isEqualTo(200);
      assertThat(newest).hasSize(200);
    }
  }

  @Test
  void takesThePlaceOfAnEarlierOne() {
    List<String> ran = new ArrayList<>();
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.beforeEachListing(request -> ran.add("first"));
      server.beforeEachListing(request -> ran.add("second"));
      get(server, LISTING);

      assertThat(ran).containsExactly("second");
    }
  }

  @Test
  void isForgottenByAReset() {
    List<ReceivedRequest> seen = new ArrayList<>();
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.beforeEachListing(seen::add);
      server.reset();
      get(server, LISTING);

      assertThat(seen).isEmpty();
    }
  }

  @Test
  void saysWhatWentWrongInIt() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      server.beforeEachListing(
          request -> {
            throw new IllegalStateException("out of news");
          });

      assertThat(get(server, LISTING).statusCode()).isEqualTo(500);
      assertThat(get(server, LISTING).body())
          .contains("the testing server failed: java.lang.IllegalStateException: out of news");
    }
  }
}
