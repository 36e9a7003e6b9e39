package dev.jobexecutions.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import okhttp3.Dns;

/**
 * Looks hosts up on another thread, since a look-up heeds neither an interrupt nor anything else,
 * and may take half a minute. One that nobody waits for any more goes on unheeded. Thread-safe.
 */
final class InterruptibleDns implements Dns {
  private static final ExecutorService THREADS = DaemonThreads.named("blaxel-executions-dns");

  private final Dns dns;

  InterruptibleDns(Dns dns) {
    this.dns = dns;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    FutureTask<List<InetAddress>> found = new FutureTask<>(() -> dns.lookup(hostname));
    THREADS.execute(found);
    try {
      return found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(hostname + ": the look-up was interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof UnknownHostException unknown) throw unknown;
      throw Causes.rethrown(cause);
    }
  }
}
