package dev.jobexecutions.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A page on its way. Thread-safe. */
interface PageCall<T> {
  /** Whether it may have to wait for others before it begins. */
  boolean takesTurns();

  /** Begins to ask for the page, unless that was done, without waiting for it. */
  void start();

  /**
   * As {@link #start}, for a page that nobody needs before {@link #need} says so.
   *
   * @param page limits how many such pages are decoded at one time
   */
  void startAhead(DecodingLimit.Page page);

  /** Says that the page is needed from now on. */
  void need();

  /** Whether the page cannot be had by this call, as far as is known already. */
  boolean failed();

  /**
   * Waits for the page; asks for it in this thread where nobody else does.
   *
   * @throws BlaxelException if it cannot be had, or the thread is interrupted, which ends the call
   */
  PageAnswer<T> await();

  /** Completes, always without an error, once {@link #await()} need not wait any more. */
  CompletableFuture<Void> done();

  /** Gives the page up and frees its connection. */
  void cancel();

  /**
   * Returns the page that a call brings.
   *
   * @param reading makes the page of the call's answer
   */
  static <A, T> PageCall<T> of(PendingCall<A> call, Function<A, PageAnswer<T>> reading) {
    return new PageCall<>() {
      @Override
      public boolean takesTurns() {
        return call.takesTurns();
      }

      @Override
      public void start() {
        PendingCall<A> unused = call.start();
      }

      @Override
      public void startAhead(DecodingLimit.Page page) {
        call.startAhead(page);
      }

      @Override
      public void need() {
        call.need();
      }

      @Override
      public boolean failed() {
        return call.failed();
      }

      @Override
      public PageAnswer<T> await() {
        return reading.apply(call.await());
      }

      @Override
      public CompletableFuture<Void> done() {
        return call.done();
      }

      @Override
      public void cancel() {
        call.cancel();
      }
    };
  }
}
