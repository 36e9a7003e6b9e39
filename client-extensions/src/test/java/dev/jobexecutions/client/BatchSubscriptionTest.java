package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSubscriptionTest {
  private final List<String> signals = new ArrayList<>();

  private final Flow.Subscriber<String> subscriber =
      new Flow.Subscriber<>() {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
          subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String item) {
          signals.add(item);
        }

        @Override
        public void onError(Throwable failure) {
          signals.add(failure.toString());
        }

        @Override
        public void onComplete() {
          signals.add("the end");
        }
      };

  /** Batches of one, of which each but the first comes when it is looked whether it is there. */
  private static final class Late implements Batches<Iterable<String>> {
    private final int count;
    private int fetched;
    private CompletableFuture<Optional<Iterable<String>>> pending = new CompletableFuture<>();

    Late(int count) {
      this.count = count;
    }

    @Override
    public boolean ended() {
      return fetched == count;
    }

    @Override
    public CompletableFuture<Optional<Iterable<String>>> next() {
      CompletableFuture<Optional<Iterable<String>>> next = new CompletableFuture<>();
      pending = next;
      if (fetched == 0) arrive();
      return next;
    }

    private boolean arrive() {
      if (pending.isDone()) return false;
      String item = "item " + fetched++;
      return pending.complete(Optional.of(() -> once(item, this::arrive)));
    }

    private static Iterator<String> once(String item, BooleanSupplier atEnd) {
      Iterator<String> one = List.of(item).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          if (one.hasNext()) return true;
          boolean unused = atEnd.getAsBoolean();
          return false;
        }

        @Override
        public String next() {
          return one.next();
        }
      };
    }

    @Override
    public void close() {}
  }

  /** It may come on another thread, between any two steps of the one that delivers. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aBatchThatComesWhileItIsLookedForIsNotLost(int count) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) expected.add("item " + i);
    expected.add("the end");
    new BatchPublisher<>(() -> new Late(count)).subscribe(subscriber);
    assertThat(signals).isEqualTo(expected);
  }
}
