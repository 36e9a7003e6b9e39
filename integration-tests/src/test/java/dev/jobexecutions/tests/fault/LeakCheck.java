package dev.jobexecutions.tests.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts what a test leaves behind once it has closed everything: the client's threads, which must
 * be gone with it, and the descriptors of sockets, pipes and selectors, where {@code /proc} tells
 * of them.
 */
final class LeakCheck implements BeforeEachCallback, AfterEachCallback {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private int before;

  static {
    openWhatTheJdkKeeps();
  }

  /** With the first sockets come descriptors that the JDK keeps for all others. */
  private static void openWhatTheJdkKeeps() {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort());
        Socket server = listener.accept()) {
      client.shutdownOutput();
      long unused = server.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = descriptors();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    settle(() -> callThreads().isEmpty(), () -> "threads are left: " + callThreads());
    settle(
        () -> descriptors() <= before,
        () -> descriptors() + " sockets are open, and " + before + " were before");
  }

  /** Checks that no thread of a client that is still open keeps the JVM alive. */
  static void assertOnlyDaemons() {
    List<Thread> others = clientThreads().stream().filter(thread -> !thread.isDaemon()).toList();
    if (!others.isEmpty()) throw new AssertionError("no daemons: " + others);
  }

  /** What ends by itself needs its moment. */
  static void settle(BooleanSupplier condition, Supplier<String> complaint) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE_NANOS) throw new AssertionError(complaint.get());
      LockSupport.parkNanos(100_000);
    }
  }

  /** The threads that end with their client; that of the timers is everyone's. */
  private static List<Thread> callThreads() {
    return clientThreads().stream()
        .filter(thread -> !thread.getName().equals("blaxel-executions-timer"))
        .toList();
  }

  private static List<Thread> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("blaxel-executions-"))
        .toList();
  }

  private static int descriptors() {
    if (!Files.isDirectory(DESCRIPTORS)) return 0;
    int count = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path one : all) if (isNoFile(one)) count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return count;
  }

  /** Files are the jars that classes are loaded from, whenever that is. */
  private static boolean isNoFile(Path descriptor) {
    try {
      return !Files.readSymbolicLink(descriptor).isAbsolute();
    } catch (IOException e) {
      return false; // It was closed since.
    }
  }
}
