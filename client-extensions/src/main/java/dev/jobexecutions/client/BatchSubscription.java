package dev.jobexecutions.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.Nullable;

/**
 * One subscriber's batches. Whoever brings something new, a demand or a batch, delivers until
 * nothing is left to do; others that come meanwhile leave a note and go, so that signals never
 * overlap and the stack does not grow. Thread-safe.
 */
final class BatchSubscription<T, B extends Iterable<T>> implements Flow.Subscription {
  private final Batches<B> batches;

  /** Null once there is nothing more to tell it. */
  @Nullable private volatile Flow.Subscriber<? super T> subscriber;

  private final AtomicLong demand = new AtomicLong();

  /** Beyond 0 while someone delivers; begins at 1, so that nothing precedes onSubscribe. */
  private final AtomicInteger notes = new AtomicInteger(1);

  @Nullable private volatile Throwable failure;
  private volatile Iterator<T> batch = Collections.emptyIterator();
  private volatile boolean fetching;
  private volatile boolean ended;

  BatchSubscription(Batches<B> batches, Flow.Subscriber<? super T> subscriber) {
    this.batches = batches;
    this.subscriber = subscriber;
  }

  /** Lets signals through, after onSubscribe has returned. */
  void begin() {
    deliver(1);
  }

  @Override
  public void request(long items) {
    if (items < 1) {
      failure =
          new IllegalArgumentException(
              "A subscriber must request 1 item or more, and not " + items + " (rule 3.9)");
    } else {
      demand.accumulateAndGet(items, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
    }
    signal();
  }

  @Override
  public void cancel() {
    subscriber = null;
    batches.close();
  }

  private void signal() {
    if (notes.getAndIncrement() == 0) deliver(1);
  }

  private void deliver(int noted) {
    int seen = noted;
    do {
      try {
        deliverWhatThereIs();
      } catch (Throwable e) {
        // A subscriber must not throw (rule 2.13); what it is owed after that is nothing. Nobody
        // looks at the future that brought the batch, and request() must return (rule 3.16).
        cancel();
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        return;
      }
      seen = notes.addAndGet(-seen);
    } while (seen != 0);
  }

  private void deliverWhatThereIs() {
    for (Flow.Subscriber<? super T> to; (to = subscriber) != null; ) {
      boolean underWay = fetching; // Looked at before what it brings, which may come meanwhile.
      Throwable failed = failure;
      boolean refused = failed instanceof IllegalArgumentException;
      if (failed != null && (refused || !batch.hasNext())) {
        subscriber = null;
        batches.close();
        to.onError(failed);
      } else if (batch.hasNext()) {
        if (demand.get() == 0) return;
        demand.getAndUpdate(left -> left == Long.MAX_VALUE ? left : left - 1);
        to.onNext(batch.next());
      } else if (underWay) {
        return;
      } else if (ended || batches.ended()) {
        subscriber = null;
        to.onComplete();
      } else if (demand.get() == 0) {
        return;
      } else {
        fetching = true;
        CompletableFuture<?> unused =
            batches.next().thenAccept(this::arrived).exceptionally(this::failed);
      }
    }
  }

  private void arrived(Optional<B> next) {
    if (next.isPresent()) batch = next.get().iterator();
    else ended = true;
    fetching = false;
    signal();
  }

  @Nullable
  private Void failed(Throwable failed) {
    // What comes by way of a dependent future is wrapped.
    failure =
        failed instanceof CompletionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    fetching = false;
    signal();
    return null;
  }
}
