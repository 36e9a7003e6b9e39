package dev.jobexecutions.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.annotation.Nullable;
import okhttp3.Dns;
import okhttp3.EventListener;

/**
 * Looks hosts up on another thread, since a look-up heeds nothing and may take half a minute: an
 * interrupt ends the wait for it, and so does whatever cancels the call, its timeout too. One that
 * nobody waits for any more goes on unheeded. Thread-safe.
 */
final class InterruptibleDns implements Dns {
  /** A look-up is told the host alone. */
  private static final ThreadLocal<okhttp3.Call> CALL = new ThreadLocal<>();

  private final Dns dns;
  private final Executor threads;

  /**
   * Looks up as somebody else does.
   *
   * @param threads other threads, which refuse by an {@link IllegalStateException} once the client
   *     is closed
   */
  InterruptibleDns(Dns dns, Executor threads) {
    this.dns = dns;
    this.threads = threads;
  }

  /** Notes which call the next look-up in this thread is for. */
  static void isNextFor(okhttp3.Call call) {
    CALL.set(call);
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    LookUp lookUp = new LookUp(hostname);
    okhttp3.Call call = CALL.get();
    CALL.remove();
    try {
      threads.execute(() -> lookUp.run(dns));
      if (call != null) lookUp.endWith(call);
      return lookUp.found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(hostname + ": the look-up was interrupted");
    } catch (IllegalStateException e) {
      throw new UnknownHostException(hostname + ": " + e.getMessage());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof UnknownHostException unknown) throw unknown;
      throw Causes.rethrown(cause);
    }
  }

  /** Clients of one pool share its connections where they look hosts up in the same way. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InterruptibleDns that && dns.equals(that.dns);
  }

  @Override
  public int hashCode() {
    return dns.hashCode();
  }

  /** One look-up, for as long as somebody waits for it. */
  private static final class LookUp extends EventListener {
    private final String hostname;
    private final CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();

    LookUp(String hostname) {
      this.hostname = hostname;
    }

    void run(Dns dns) {
      try {
        found.complete(dns.lookup(hostname));
      } catch (Throwable e) { // For whoever waits.
        found.completeExceptionally(e);
      }
    }

    void endWith(okhttp3.Call call) {
      call.addEventListener(this);
      if (call.isCanceled()) canceled(call);
    }

    @Override
    public void canceled(okhttp3.Call call) {
      found.completeExceptionally(
          new UnknownHostException(hostname + ": the look-up was given up with its call"));
    }
  }
}
