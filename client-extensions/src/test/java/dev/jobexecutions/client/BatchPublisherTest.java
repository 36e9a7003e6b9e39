package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.jobexecutions.model.JobExecution;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;

class BatchPublisherTest {
  /** Every rule of Reactive Streams that has a test, by the kit that comes with them. */
  @TestFactory
  Stream<DynamicTest> theKitOfReactiveStreamsIsContent() {
    return Arrays.stream(Verification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
        .map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> check(rule)));
  }

  private static void check(Method rule) throws Throwable {
    Verification verification = new Verification();
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SkipException skipped) abort(skipped.getMessage());
      throw e.getCause();
    }
  }

  /** Public, since the kit finds its tests by reflection. */
  public static final class Verification extends FlowPublisherVerification<JobExecution> {
    private static final int LONGEST = 1_000;

    Verification() {
      // How long a signal may take, and how long none is waited for. Nothing depends on them: all
      // signals come in the thread that asks for them, before it begins to wait.
      super(new TestEnvironment(300, 20));
    }

    @Override
    public Flow.Publisher<JobExecution> createFlowPublisher(long elements) {
      List<JobExecution> list = Executions.list((int) Math.min(elements, LONGEST));
      return FakeJobApi.listing(ScriptedPages.atOnce(ScriptedPages.of(list))).publisher();
    }

    /** None: a listing requests nothing, and so cannot fail, before something is asked for. */
    @Override
    @Nullable
    public Flow.Publisher<JobExecution> createFailedFlowPublisher() {
      return null;
    }

    @Override
    public long maxElementsFromPublisher() {
      return LONGEST;
    }
  }

  /** Notes the signals that it gets, and asks for what it is told to. */
  private static class Notes implements Flow.Subscriber<JobExecution> {
    final List<String> signals = new ArrayList<>();
    Flow.Subscription subscription = new NoSubscription();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
    }

    @Override
    public void onNext(JobExecution execution) {
      signals.add(ShiftingList.id(execution));
    }

    @Override
    public void onError(Throwable failure) {
      signals.add("error: " + failure.getMessage());
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }
  }

  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long items) {
      throw new AssertionError("not subscribed yet");
    }

    @Override
    public void cancel() {}
  }

  private final Notes notes = new Notes();

  @Test
  void nothingIsFetchedBeforeItIsAskedFor() {
    ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(Executions.list(3)));
    FakeJobApi.listing(pages).publisher().subscribe(notes);
    assertThat(pages.requests).isEmpty();
    notes.subscription.request(2);
    assertThat(notes.signals).containsExactly("exec-0", "exec-1");
    assertThat(pages.requests).hasSize(1);
    notes.subscription.request(2);
    assertThat(notes.signals).containsExactly("exec-0", "exec-1", "exec-2", "complete");
  }

  @Test
  void aLimitCompletesWithoutAnotherRequest() {
    ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(Executions.list(9)));
    FakeJobApi.listing(pages).limit(2).publisher().subscribe(notes);
    notes.subscription.request(2);
    assertThat(notes.signals).containsExactly("exec-0", "exec-1", "complete");
    assertThat(pages.requests).hasSize(1);
  }

  @Test
  void cancellingGivesUpWhatIsUnderWay() {
    ScriptedPages pages = ScriptedPages.whenTold(ScriptedPages.of(Executions.list(9)));
    FakeJobApi.listing(pages).prefetch(2).publisher().subscribe(notes);
    notes.subscription.request(1);
    assertThat(pages.waiting()).isEqualTo(3);
    notes.subscription.cancel();
    assertThat(pages.waiting()).isZero();
    assertThat(notes.signals).isEmpty();
  }

  @Test
  void whatWasFetchedBeforeAFailureIsDeliveredBeforeIt() {
    List<JobExecution> list = Executions.list(9);
    ScriptedPages pages =
        ScriptedPages.atOnce(
            request -> {
              if (request.offset() > 0) throw new TransportException("broken", null);
              return ScriptedPages.of(list).apply(request);
            });
    FakeJobApi.listing(pages).pageSize(2).publisher().subscribe(notes);
    notes.subscription.request(1);
    assertThat(notes.signals).containsExactly("exec-0");
    notes.subscription.request(5);
    assertThat(notes.signals).containsExactly("exec-0", "exec-1", "error: broken");
  }

  @Test
  void aLongListingDoesNotGrowTheStack() {
    List<JobExecution> list = Executions.list(20_000);
    FakeJobApi.listing(ScriptedPages.atOnce(ScriptedPages.of(list)))
        .pageSize(2)
        .publisher()
        .subscribe(notes);
    notes.subscription.request(Long.MAX_VALUE);
    assertThat(notes.signals).hasSize(20_001);
  }

  @Test
  void whatASubscriberThrowsIsToldToTheThreadAndEndsTheSubscription() {
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    List<Throwable> uncaught = new ArrayList<>();
    thread.setUncaughtExceptionHandler((in, failure) -> uncaught.add(failure));
    try {
      ScriptedPages pages = ScriptedPages.whenTold(ScriptedPages.of(Executions.list(9)));
      RuntimeException planted = new IllegalStateException("planted by the test");
      Notes throwing =
          new Notes() {
            @Override
            public void onNext(JobExecution execution) {
              super.onNext(execution);
              throw planted;
            }
          };
      FakeJobApi.listing(pages).publisher().subscribe(throwing);
      throwing.subscription.request(5);
      pages.answer();
      assertThat(uncaught).containsExactly(planted);
      assertThat(throwing.signals).containsExactly("exec-0");
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
  }
}
