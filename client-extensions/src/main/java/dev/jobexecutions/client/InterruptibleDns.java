package dev.jobexecutions.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.annotation.Nullable;
import okhttp3.Dns;

/**
 * Looks hosts up on other threads, since a look-up heeds nothing and may take half a minute: an
 * interrupt ends the wait for it, and so does whatever cancels the call, its timeout too. A look-up
 * that nobody waits for any more goes on, and whoever asks for the same host meanwhile waits for
 * the same one, so that there is one thread for each host however many calls give up. Thread-safe.
 */
final class InterruptibleDns implements Dns {
  /** A look-up is told the host alone, but is made in the thread that makes the call. */
  private static final ThreadLocal<okhttp3.Call> CALL = new ThreadLocal<>();

  private final Dns dns;
  private final Executor threads;
  private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

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
  static void nextIsFor(okhttp3.Call call) {
    CALL.set(call);
  }

  /** Forgets the call, which somebody else's look-ups do not. */
  static void nextIsForNone() {
    CALL.remove();
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    okhttp3.Call call = CALL.get();
    CALL.remove();
    CompletableFuture<List<InetAddress>> found = underWay(hostname);
    CompletableFuture<Void> givenUp = new CompletableFuture<>();
    // Of the two, the one that comes too late forgets the wait. What only depends on a look-up that
    // never ends would be kept by it, however long ago the call was given up.
    CompletableFuture<Object> either = CompletableFuture.anyOf(found, givenUp);
    if (call != null) CancelListener.add(call, () -> giveUp(hostname, givenUp));
    try {
      Object unused = either.get();
      return found.join();
    } catch (InterruptedException e) {
      giveUp(hostname, givenUp);
      Thread.currentThread().interrupt();
      throw unknown(hostname + ": the look-up was interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      // OkHttp adds to what it is given, which others may be given too.
      if (cause instanceof UnknownHostException) throw unknown(cause.getMessage(), cause);
      throw Causes.rethrown(cause);
    }
  }

  /** How many the look-up of a host knows that wait for it. */
  int waiting(String hostname) {
    CompletableFuture<?> other = underWay.get(hostname);
    return other == null ? 0 : other.getNumberOfDependents();
  }

  /** Returns the look-up of a host, which begins unless there is one. */
  private CompletableFuture<List<InetAddress>> underWay(String hostname) {
    CompletableFuture<List<InetAddress>> own = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> other = underWay.putIfAbsent(hostname, own);
    if (other != null) return other;
    try {
      threads.execute(() -> look(hostname, own));
    } catch (IllegalStateException e) {
      underWay.remove(hostname);
      own.completeExceptionally(unknown(hostname + ": " + e.getMessage(), e));
    } catch (Throwable e) { // Where there can be no more threads, which is not for ever.
      underWay.remove(hostname);
      own.completeExceptionally(e);
    }
    return own;
  }

  private void look(String hostname, CompletableFuture<List<InetAddress>> found) {
    List<InetAddress> addresses;
    try {
      addresses = dns.lookup(hostname);
    } catch (Throwable e) { // For whoever waits.
      underWay.remove(hostname);
      found.completeExceptionally(e);
      return;
    }
    underWay.remove(hostname);
    found.complete(addresses);
  }

  private static void giveUp(String hostname, CompletableFuture<?> found) {
    found.completeExceptionally(
        unknown(hostname + ": the look-up was given up with its call", null));
  }

  private static UnknownHostException unknown(@Nullable String message, @Nullable Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
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
