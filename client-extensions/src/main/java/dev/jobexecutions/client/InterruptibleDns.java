package dev.jobexecutions.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javax.annotation.Nullable;
import okhttp3.Dns;

/**
 * Looks hosts up on another thread, since a look-up heeds neither an interrupt nor anything else,
 * and may take half a minute. One that nobody waits for any more goes on unheeded. Thread-safe.
 */
final class InterruptibleDns implements Dns {
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

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    FutureTask<List<InetAddress>> found = new FutureTask<>(() -> dns.lookup(hostname));
    try {
      threads.execute(found);
      return found.get();
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
}
