package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An HTTP client that is made beside the rest. */
@Timeout(30)
class LazyHttpClientTest {
  private static final Request REQUEST = new Request.Builder().url("http://localhost/").build();

  @Test
  void theFirstCallWaitsForIt() throws InterruptedException {
    CountDownLatch wanted = new CountDownLatch(1);
    LazyHttpClient client = LazyHttpClient.making(OkHttpClient::new, () -> {});
    LazyHttpClient derived =
        client.with(
            builder -> {
              wanted.countDown();
              return builder;
            });

    assertThat(derived.newCall(REQUEST).request()).isEqualTo(REQUEST);
    wanted.await();
  }

  @Test
  void whatItsMakingFailsWithIsThrownByTheCall() {
    OkHttpClient.Builder broken = new OkHttpClient.Builder();
    broken.interceptors().add(null);

    LazyHttpClient client = LazyHttpClient.making(broken::build, () -> {});
    assertThatThrownBy(() -> client.newCall(REQUEST))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("interceptor");
    assertThatThrownBy(() -> client.with(builder -> builder).newCall(REQUEST))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  @Test
  void noCallWaitsForWhatIsDoneNext() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    LazyHttpClient client =
        LazyHttpClient.making(
            OkHttpClient::new,
            () -> {
              Deaf.await(called);
              done.countDown();
            });

    assertThat(client.newCall(REQUEST).request()).isEqualTo(REQUEST);
    called.countDown();
    done.await();
  }

  @Test
  void noCallFailsWithWhatIsDoneNext() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    LazyHttpClient client =
        LazyHttpClient.making(
            OkHttpClient::new,
            () -> {
              failed.countDown();
              throw new IllegalStateException("not ready");
            });

    failed.await();
    assertThat(client.newCall(REQUEST).request()).isEqualTo(REQUEST);
  }

  @Test
  void soIsAnError() {
    LazyHttpClient client = LazyHttpClient.made(new OkHttpClient());
    LazyHttpClient derived =
        client.with(
            builder -> {
              throw new NoClassDefFoundError("no TLS here");
            });
    assertThatThrownBy(() -> derived.newCall(REQUEST))
        .isExactlyInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void theOneThatIsGivenIsUsedAsItIs() {
    OkHttpClient given = new OkHttpClient();
    try {
      assertThat(LazyHttpClient.made(given).newCall(REQUEST).isExecuted()).isFalse();
    } finally {
      given.connectionPool().evictAll();
    }
  }
}
