package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EventType;

/** What tests that share a server find on it. */
class SharedServerTest {
  @Test
  void whatBeforeAllAddsIsThereForEachTest() {
    TestRuns.run(BeforeAllAdds.class, 2);
  }

  @Test
  void whatAConstructorAddsIsThereForItsTest() {
    TestRuns.run(ConstructorAdds.class, 3);
  }

  @Test
  void whatTheConstructorOfAnInstanceForAllTestsAddsIsThereForThemAll() {
    TestRuns.run(SharedInstanceAdds.class, 2);
  }

  @Test
  void whatANestedClassAddsIsThereForItsTestsAlone() {
    TestRuns.run(NestedClassesAdd.class, 5);
  }

  @Test
  void aServerThatATestClosedListensAgainOnTheSamePort() {
    TestRuns.run(ClosesTheServer.class, 2);
  }

  @Test
  void whatATestDidIsSeenUntilTheNextOne() {
    LooksBack.requests = -1;
    TestRuns.run(LooksBack.class, 2);

    assertThat(LooksBack.requests).isEqualTo(1);
  }

  @Test
  void aNestedClassThatNeverBeginsChangesNothing() {
    TestRuns.of(NestedClassFails.class)
        .execute()
        .allEvents()
        .assertThatEvents()
        .filteredOn(event -> event.getType() == EventType.FINISHED)
        .haveExactly(1, finishedWithFailure())
        .haveExactly(1, finishedWithFailure(message("not today")));
  }

  private static BlaxelServerExtension extension() {
    return BlaxelServerExtension.of(
        BlaxelServer.builder().executions(List.of(execution("exec-built", null))));
  }

  private static void assertIds(BlaxelServer server, String... ids) {
    assertThat(server.requestCount()).isZero();
    assertThat(ids(get(server, LISTING))).containsExactlyInAnyOrder(ids);
    server.clear();
  }

  static class BeforeAllAdds {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();

    @BeforeAll
    static void prepare(BlaxelServer server) {
      server.add(execution("exec-mine", null));
      server.respondNext(CannedResponse.status(500));
      assertThat(get(server, LISTING).statusCode()).isEqualTo(500);
      server.respondNext(CannedResponse.status(500));
    }

    @RepeatedTest(2)
    void test(BlaxelServer server) {
      assertIds(server, "exec-built", "exec-mine");
    }
  }

  static class ConstructorAdds {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();

    ConstructorAdds(BlaxelServer server) {
      server.add(execution("exec-" + server.executions("job").size(), null));
    }

    @RepeatedTest(2)
    void test(BlaxelServer server) {
      assertIds(server, "exec-built", "exec-1");
    }

    @Nested
    class Inner {
      Inner(BlaxelServer server) {
        server.add(execution("exec-inner", null));
      }

      @Test
      void test(BlaxelServer server) {
        assertIds(server, "exec-built", "exec-1", "exec-inner");
      }
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedInstanceAdds {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();

    SharedInstanceAdds(BlaxelServer server) {
      server.add(execution("exec-constructor", null));
      assertThat(blaxel.server()).isSameAs(server);
    }

    @BeforeAll
    void prepare(BlaxelServer server) {
      server.add(execution("exec-before", null));
    }

    @RepeatedTest(2)
    void test(BlaxelServer server) {
      assertIds(server, "exec-built", "exec-constructor", "exec-before");
    }
  }

  /** Has no test before those of the nested classes, and one after the first of those. */
  static class NestedClassesAdd {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();

    @BeforeAll
    static void prepare(BlaxelServer server) {
      server.add(execution("exec-outer", null));
    }

    @Nested
    class One {
      @BeforeAll
      static void prepare(BlaxelServer server) {
        server.add(execution("exec-one", null));
      }

      @RepeatedTest(2)
      void test(BlaxelServer server) {
        assertIds(server, "exec-built", "exec-outer", "exec-one");
      }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Two {
      Two(BlaxelServer server) {
        server.add(execution("exec-two", null));
      }

      @RepeatedTest(2)
      void test(BlaxelServer server) {
        assertIds(server, "exec-built", "exec-outer", "exec-two");
      }
    }

    @Nested
    class Three {
      @Test
      void test(BlaxelServer server) {
        assertIds(server, "exec-built", "exec-outer");
      }
    }
  }

  static class ClosesTheServer {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();
    static String baseUrl = "";

    @BeforeAll
    static void prepare(BlaxelServer server) {
      baseUrl = server.baseUrl();
    }

    @RepeatedTest(2)
    void test(BlaxelServer server) {
      assertThat(server.baseUrl()).isEqualTo(baseUrl);
      assertIds(server, "exec-built");
      server.close();
    }
  }

  static class LooksBack {
    @RegisterExtension static final BlaxelServerExtension blaxel = extension();
    static long requests;

    @RepeatedTest(2)
    void test(BlaxelServer server) {
      assertIds(server, "exec-built");
    }

    @AfterAll
    static void after(BlaxelServer server) {
      requests = server.requestCount();
    }
  }

  @TestClassOrder(ClassOrderer.OrderAnnotation.class)
  static class NestedClassFails {
    @Order(1)
    @RegisterExtension
    static final BeforeAllCallback failing =
        context -> {
          if (context.getRequiredTestClass() == Inner.class) {
            throw new IllegalStateException("not today");
          }
        };

    @Order(2)
    @RegisterExtension
    static final BlaxelServerExtension blaxel = extension();

    @Test
    void test(BlaxelServer server) {
      assertIds(server, "exec-built");
    }

    @Nested
    @Order(1)
    class Inner {
      @Test
      void test() {}
    }

    @Nested
    @Order(2)
    class Later {
      @Test
      void test(BlaxelServer server) {
        assertIds(server, "exec-built");
      }
    }
  }
}
