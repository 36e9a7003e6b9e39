package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.Executions.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that come from a caller's own {@link Credentials}. */
class CredentialsTest {
  private volatile String accepted = "token-1";
  private final BlaxelServer server =
      BlaxelServer.builder().job(JOB).intercept(this::refuseOtherTokens).start();

  @AfterEach
  void close() {
    server.close();
  }

  private Optional<CannedResponse> refuseOtherTokens(ReceivedRequest request) {
    String sent = sent(request);
    return sent.equals(accepted)
        ? Optional.empty()
        : Optional.of(
            CannedResponse.status(401).json("{\"error\":{\"message\":\"what is " + sent + "?\"}}"));
  }

  private static String sent(ReceivedRequest request) {
    return request.header("Authorization").orElse("Bearer none").substring("Bearer ".length());
  }

  private List<String> sent() {
    return server.requests().stream().map(CredentialsTest::sent).toList();
  }

  private BlaxelExecutions client(Credentials credentials) {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .credentials(credentials)
        .retries(Retries.none())
        .build();
  }

  /** A vault whose key changes. */
  private static final class Vault implements Credentials {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger renewed = new AtomicInteger();
    volatile String token = "token-1";
    volatile String next = "";

    @Override
    public String token() {
      asked.incrementAndGet();
      return token;
    }

    @Override
    public boolean renew(String refusedToken) {
      renewed.incrementAndGet();
      assertThat(refusedToken).isEqualTo(token);
      if (next.isEmpty()) return false;
      token = next;
      return true;
    }
  }

  @Test
  void eachRequestAsksForItsTokenAnew() {
    Vault vault = new Vault();
    try (BlaxelExecutions blaxel = client(vault)) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
      vault.token = accepted = "token-2";
      assertThat(blaxel.job(JOB).list()).isEmpty();
    }
    assertThat(sent()).containsExactly("token-1", "token-2");
    assertThat(vault.asked).hasValue(2);
    assertThat(vault.renewed).hasValue(0);
  }

  @Test
  void aRefusedRequestIsSentOnceMoreWithTheNewToken() {
    Vault vault = new Vault();
    vault.next = accepted = "token-2";
    try (BlaxelExecutions blaxel = client(vault)) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
    }
    assertThat(sent()).containsExactly("token-1", "token-2");
  }

  @Test
  void aRefusedStartIsSentOnceMoreWithItsBody() {
    Vault vault = new Vault();
    vault.next = accepted = "token-2";
    try (BlaxelExecutions blaxel = client(vault)) {
      blaxel.job(JOB).start(CreateJobExecutionRequest.builder().id("message-7").build());
    }
    assertThat(server.requests())
        .extracting(ReceivedRequest::method)
        .containsExactly("POST", "POST");
    assertThat(server.requests().get(1).body())
        .contains("message-7")
        .isEqualTo(server.requests().get(0).body());
    assertThat(server.executions(JOB)).hasSize(1);
  }

  @Test
  void aRequestIsNeverSentThrice() {
    Vault vault = new Vault();
    vault.next = "token-2";
    accepted = "token-3";
    try (BlaxelExecutions blaxel = client(vault)) {
      assertThat(catchThrowable(() -> blaxel.job(JOB).list().iterator().next()))
          .isInstanceOf(UnauthorizedException.class);
    }
    assertThat(sent()).containsExactly("token-1", "token-2");
    assertThat(vault.renewed).hasValue(1);
  }

  @Test
  void aRefusalStandsWhereThereIsNoOtherToken() {
    accepted = "token-3";
    try (BlaxelExecutions blaxel = client(() -> "token-1")) {
      assertThat(catchThrowable(() -> blaxel.job(JOB).list().iterator().next()))
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("Check the token that your Credentials give");
    }
    assertThat(sent()).containsExactly("token-1");
  }

  @Test
  void theSameTokenIsNotSentAgain() {
    Vault vault = new Vault();
    vault.next = "token-1";
    accepted = "token-3";
    try (BlaxelExecutions blaxel = client(vault)) {
      assertThat(catchThrowable(() -> blaxel.job(JOB).list().iterator().next()))
          .isInstanceOf(UnauthorizedException.class);
    }
    assertThat(sent()).containsExactly("token-1");
  }

  @Test
  void noAnswerThatRepeatsATokenShowsIt() {
    Vault vault = new Vault();
    vault.next = "token-2";
    accepted = "token-3";
    try (BlaxelExecutions blaxel = client(vault)) {
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(Traces.of(failure)).contains("what is ***?").doesNotContain("token-");
    }
  }

  @Test
  void whatCredentialsThrowEndsTheCallWithItsReasonAndNoSecret() {
    AtomicInteger asked = new AtomicInteger();
    Credentials credentials =
        () -> {
          if (asked.getAndIncrement() == 0) return "token-1";
          throw new IllegalStateException("vault sealed", new Exception("after token-1"));
        };
    try (BlaxelExecutions blaxel = client(credentials)) {
      assertThat(blaxel.job(JOB).list()).isEmpty();
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(failure)
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessageContaining("Listing the executions of job '" + JOB + "' failed")
          .hasMessageContaining("vault sealed");
      assertThat(Traces.of(failure)).doesNotContain("token-1");
    }
  }

  /** However many lines it has: programs tell it by its type. */
  @Test
  void aHarmlessCauseIsKept() {
    IllegalStateException sealed = new IllegalStateException("vault sealed\n".repeat(100));
    Credentials credentials =
        () -> {
          throw sealed;
        };
    try (BlaxelExecutions blaxel = client(credentials)) {
      assertThatThrownBy(() -> blaxel.job(JOB).list().iterator().next()).hasCause(sealed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "planted\nX-Evil: 1", "plantéd", " planted"})
  void aTokenThatIsNoHeaderValueIsRefusedWithoutShowingIt(String token) {
    try (BlaxelExecutions blaxel = client(() -> token)) {
      Throwable failure = catchThrowable(() -> blaxel.job(JOB).list().iterator().next());
      assertThat(failure)
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessageContaining("token must");
      assertThat(Traces.of(failure)).doesNotContain("plant", "Evil");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void noTokenAtAllIsRefused() {
    try (BlaxelExecutions blaxel = client(() -> nothing())) {
      assertThatThrownBy(() -> blaxel.job(JOB).list().iterator().next())
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessageContaining("token is null");
    }
  }

  /** As in Kotlin, whose compiler knows no checked exceptions. */
  @Test
  void aCheckedExceptionThatNobodyDeclaredIsTheVaultsToo() {
    Credentials vault =
        () -> {
          throw Undeclared.thrown(new ConnectException("vault sealed"));
        };
    try (BlaxelExecutions blaxel = client(vault)) {
      assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1"))
          .isExactlyInstanceOf(BlaxelException.class)
          .hasMessageContaining("the credentials gave no token: java.net.ConnectException")
          .hasMessageContaining("vault sealed");
    }
  }
}
