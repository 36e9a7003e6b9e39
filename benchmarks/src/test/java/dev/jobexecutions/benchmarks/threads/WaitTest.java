package dev.jobexecutions.benchmarks.threads;

import static dev.jobexecutions.benchmarks.threads.Wait.Kind.IDLE;
import static dev.jobexecutions.benchmarks.threads.Wait.Kind.LOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitTest {
  private static final String LOCK_OF_JDK = "java.util.concurrent.locks.ReentrantLock$NonfairSync";
  private static final String SIGNALLER = "java.util.concurrent.CompletableFuture$Signaller";

  @Test
  void aMonitorOfOursIsOurLock() {
    assertThat(Wait.of("dev.jobexecutions.client.Secrets", List.of("java.util.HashMap.get")))
        .isEqualTo(new Wait(LOCK, Owner.OURS, "dev.jobexecutions.client.Secrets"));
  }

  @Test
  void aLockOfTheJdkIsTheLockOfWhoTakesIt() {
    List<String> frames =
        List.of(
            "java.util.concurrent.locks.ReentrantLock.lock",
            "dev.jobexecutions.json.RepeatedTexts.missed",
            "okhttp3.Call.execute");

    assertThat(Wait.of(LOCK_OF_JDK, frames))
        .isEqualTo(
            new Wait(
                LOCK,
                Owner.OURS,
                "ReentrantLock$NonfairSync in dev.jobexecutions.json.RepeatedTexts.missed"));
  }

  @Test
  void theKotlinLibraryIsNoOneWhoTakesIt() {
    List<String> frames = List.of("kotlin.SynchronizedLazyImpl.getValue", "okio.Path.toFile");

    assertThat(Wait.of("kotlin.SynchronizedLazyImpl", frames).owner()).isEqualTo(Owner.HTTP);
  }

  @Test
  void aLockThatOnlyTheJdkKnowsIsTheJdks() {
    assertThat(Wait.of(LOCK_OF_JDK, List.of("java.io.PrintStream.println")).owner())
        .isEqualTo(Owner.JDK);
    assertThat(Wait.of(LOCK_OF_JDK, List.of())).isEqualTo(new Wait(LOCK, Owner.JDK, LOCK_OF_JDK));
  }

  @Test
  void theStockClientsAreNotOurs() {
    assertThat(Owner.of("dev.jobexecutions.stock.retrofitgson.ApiClient")).isEqualTo(Owner.OTHERS);
    assertThat(Owner.of("dev.jobexecutions.benchmarks.threads.Callers")).isEqualTo(Owner.OTHERS);
    assertThat(Owner.of("dev.jobexecutions.model.JobExecution")).isEqualTo(Owner.OURS);
    assertThat(Owner.of("retrofit2.OkHttpCall")).isEqualTo(Owner.OTHERS);
  }

  @Test
  void aFutureIsALock() {
    List<String> frames =
        List.of(
            "java.util.concurrent.CompletableFuture.join",
            "dev.jobexecutions.client.GrantedTokens.token");

    assertThat(Wait.of(SIGNALLER, frames).kind()).isEqualTo(LOCK);
  }

  @Test
  void aPoolsThreadWithoutWorkIsIdle() {
    List<String> frames =
        List.of(
            "java.util.concurrent.SynchronousQueue.poll",
            "java.util.concurrent.ThreadPoolExecutor.getTask",
            "java.lang.Thread.run");

    assertThat(Wait.of("java.util.concurrent.SynchronousQueue$TransferStack", frames).kind())
        .isEqualTo(IDLE);
  }

  @Test
  void pinningIsOursWhereverOurFrameIs() {
    assertThat(PinningChild.owner(List.of("okio.Okio.read", "dev.jobexecutions.client.Calls.body")))
        .isEqualTo(Owner.OURS);
    assertThat(PinningChild.owner(List.of("java.net.Socket.read", "okio.Okio.read")))
        .isEqualTo(Owner.HTTP);
    assertThat(
            PinningChild.owner(
                List.of("java.lang.Object.wait", "dev.jobexecutions.benchmarks.threads.Callers")))
        .isEqualTo(Owner.OTHERS);
  }
}
