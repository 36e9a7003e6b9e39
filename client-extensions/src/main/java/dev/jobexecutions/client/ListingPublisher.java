package dev.jobexecutions.client;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** A listing as a publisher: each subscriber gets a walk of its own. Thread-safe. */
final class ListingPublisher<T, P extends Page<T>> implements Flow.Publisher<T> {
  private final Supplier<Walk<T, P>> walks;

  ListingPublisher(Supplier<Walk<T, P>> walks) {
    this.walks = walks;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    ListingSubscription<T, P> subscription = new ListingSubscription<>(walks.get(), subscriber);
    subscriber.onSubscribe(subscription);
    subscription.begin();
  }
}
