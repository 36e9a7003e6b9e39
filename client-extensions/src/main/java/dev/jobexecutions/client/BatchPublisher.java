package dev.jobexecutions.client;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Batches as a publisher of what is in them: each subscriber gets its own. Thread-safe. */
final class BatchPublisher<T, B extends Iterable<T>> implements Flow.Publisher<T> {
  private final Supplier<? extends Batches<B>> batches;

  BatchPublisher(Supplier<? extends Batches<B>> batches) {
    this.batches = batches;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    BatchSubscription<T, B> subscription = new BatchSubscription<>(batches.get(), subscriber);
    subscriber.onSubscribe(subscription);
    subscription.begin();
  }
}
