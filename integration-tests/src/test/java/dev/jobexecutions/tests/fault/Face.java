package dev.jobexecutions.tests.fault;

import dev.jobexecutions.client.AsyncPages;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.model.JobExecution;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** The ways to read a listing. */
enum Face {
  ITERATOR {
    @Override
    void readInto(Reading reading, ExecutionListing listing) {
      for (JobExecution execution : listing) reading.ids.add(FaultSite.id(execution));
    }
  },
  STREAM {
    @Override
    void readInto(Reading reading, ExecutionListing listing) {
      try (Stream<JobExecution> stream = listing.stream()) {
        stream.map(FaultSite::id).forEach(reading.ids::add);
      }
    }
  },
  PAGES {
    @Override
    void readInto(Reading reading, ExecutionListing listing) {
      for (ExecutionPage page : listing.pages()) take(reading, page);
    }
  },
  ASYNC_PAGES {
    @Override
    void readInto(Reading reading, ExecutionListing listing) {
      try (AsyncPages<ExecutionPage> pages = listing.asyncPages()) {
        Optional<ExecutionPage> page = pages.next().join();
        for (; page.isPresent(); page = pages.next().join()) take(reading, page.get());
      }
    }
  },
  PUBLISHER {
    @Override
    void readInto(Reading reading, ExecutionListing listing) {
      OneByOne subscriber = new OneByOne(reading);
      listing.publisher().subscribe(subscriber);
      subscriber.ended.join();
    }
  };

  abstract void readInto(Reading reading, ExecutionListing listing);

  /** Reads until the end, or until something is thrown. */
  Reading read(ExecutionListing listing) {
    Reading reading = new Reading();
    try {
      readInto(reading, listing);
    } catch (CompletionException e) {
      reading.failure = e.getCause();
    } catch (RuntimeException e) {
      reading.failure = e;
    }
    return reading;
  }

  private static void take(Reading reading, ExecutionPage page) {
    for (JobExecution execution : page) reading.ids.add(FaultSite.id(execution));
    reading.resumeToken = page.resumeToken();
  }

  private record OneByOne(
      Reading reading,
      CompletableFuture<Void> ended,
      CompletableFuture<Flow.Subscription> subscription)
      implements Flow.Subscriber<JobExecution> {
    OneByOne(Reading reading) {
      this(reading, new CompletableFuture<>(), new CompletableFuture<>());
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
      given.request(1);
    }

    @Override
    public void onNext(JobExecution execution) {
      reading.ids.add(FaultSite.id(execution));
      subscription.join().request(1);
    }

    @Override
    public void onError(Throwable failure) {
      ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      ended.complete(null);
    }
  }
}
