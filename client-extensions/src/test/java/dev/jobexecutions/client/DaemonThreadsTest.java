package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DaemonThreadsTest {
  private final InheritableThreadLocal<String> tenant = new InheritableThreadLocal<>();

  /** A pool gives it to whoever comes next. */
  @Test
  void aThreadTakesNothingOverFromTheOneThatNeedsItFirst() throws Exception {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    CompletableFuture<String> seen = new CompletableFuture<>();
    try (URLClassLoader other = new URLClassLoader(new URL[0], null)) {
      tenant.set("planted");
      here.setContextClassLoader(other);
      Thread thread = DaemonThreads.thread("some", () -> seen.complete("" + tenant.get()));
      thread.start();
      assertThat(seen.join()).isEqualTo("null");
      assertThat(thread.getContextClassLoader()).isNotSameAs(other);
      assertThat(thread.isDaemon()).isTrue();
    } finally {
      here.setContextClassLoader(before);
      tenant.remove();
    }
  }

  /** One that stays would keep the class loader of an application that was taken out. */
  @Test
  void theThreadOfATimerEndsWhenItIsNotNeeded() {
    ThreadPoolExecutor timer = (ThreadPoolExecutor) DaemonThreads.timer("some");
    assertThat(timer.allowsCoreThreadTimeOut()).isTrue();
    assertThat(timer.getKeepAliveTime(TimeUnit.MINUTES)).isEqualTo(1);
  }
}
