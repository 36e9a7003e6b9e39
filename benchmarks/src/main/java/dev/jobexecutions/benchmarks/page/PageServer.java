package dev.jobexecutions.benchmarks.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of one list of executions on the loopback interface. */
public final class PageServer implements AutoCloseable {
  static {
    // Headers and body are written apart: without this, each answer waits 40 ms for the client's
    // delayed acknowledgement. It is read when the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Pattern NUMBERS = Pattern.compile("(offset|limit)=(\\d+)");

  /** Lets time pass, reckoned from a moment as {@link System#nanoTime()} gives it. */
  @FunctionalInterface
  interface Pause {
    void until(long start, Duration later) throws InterruptedException;
  }

  /** As many as there are numbers for, with room for a page. */
  private static final long MOST_NUMBERS = 1_000_000_000;

  private final Pages pages;
  private final int total;
  private final IntBinaryOperator first;
  private final Duration delay;
  private final Duration trickle;
  private final Pause pause;
  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "page-server");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts a server.
   *
   * @param pages what it lists
   * @param total how long the list is
   * @param delay when each answer begins, reckoned from its request, which stands for the round
   *     trip
   * @param trickle how long a page takes to arrive, after its first tenth; zero sends it at once
   * @throws IOException if it cannot listen
   */
  public PageServer(Pages pages, int total, Duration delay, Duration trickle) throws IOException {
    this(pages, total, delay, trickle, PageServer::sleep);
  }

  /** Starts a server that leaves it to somebody else to let time pass. */
  PageServer(Pages pages, int total, Duration delay, Duration trickle, Pause pause)
      throws IOException {
    this(pages, total, (offset, count) -> offset, delay, trickle, pause);
  }

  /**
   * Starts a server of an endless list whose beginning moves on with each answer, so that nobody is
   * given a page twice, also not those who only ever ask for the first one.
   *
   * @param pages what it lists
   * @return a new server, which holds no answer back
   * @throws IOException if it cannot listen
   */
  public static PageServer neverTheSame(Pages pages) throws IOException {
    AtomicLong next = new AtomicLong();
    return new PageServer(
        pages,
        Integer.MAX_VALUE,
        (offset, count) -> (int) (next.getAndAdd(count) % MOST_NUMBERS),
        Duration.ZERO,
        Duration.ZERO,
        PageServer::sleep);
  }

  private PageServer(
      Pages pages,
      int total,
      IntBinaryOperator first,
      Duration delay,
      Duration trickle,
      Pause pause)
      throws IOException {
    this.pages = pages;
    this.total = total;
    this.first = first;
    this.delay = delay;
    this.trickle = trickle;
    this.pause = pause;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    http.createContext("/", this::answer);
    http.setExecutor(threads);
    http.start();
  }

  /** Returns the URL that paths such as {@code jobs/…} follow, without a slash at its end. */
  public String baseUrl() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/v0";
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private static void sleep(long start, Duration later) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(start + later.toNanos() - System.nanoTime());
  }

  private void answer(HttpExchange exchange) throws IOException {
    long arrived = System.nanoTime();
    try (exchange) {
      int offset = 0;
      int limit = 10;
      String query = exchange.getRequestURI().getRawQuery();
      Matcher matcher = NUMBERS.matcher(query == null ? "" : query);
      while (matcher.find()) {
        int number = Integer.parseInt(matcher.group(2));
        if (matcher.group(1).equals("offset")) offset = number;
        else limit = number;
      }
      int count = Math.max(0, Math.min(limit, total - offset));
      byte[] page = pages.page(first.applyAsInt(offset, count), count);
      // What the server takes to make the page is a part of the round trip that it stands for.
      pause.until(arrived, delay);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, page.length);
      send(page, exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(byte[] page, OutputStream out) throws IOException, InterruptedException {
    int parts = trickle.isZero() ? 1 : 10;
    int sent = 0;
    for (int part = 1; part <= parts; part++) {
      if (part > 1) pause.until(System.nanoTime(), trickle.dividedBy(parts - 1));
      int end = (int) ((long) page.length * part / parts);
      out.write(page, sent, end - sent);
      out.flush();
      sent = end;
    }
  }
}
