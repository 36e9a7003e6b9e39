package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.testing.CannedResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts of which no answer tells whether the server has heeded them: nobody can know. */
@Timeout(30)
class LostStartTest {
  private static final CreateJobExecutionRequest REQUEST = Site.tasks(3);

  private static final String ADVICE =
      " Whether the execution was started is not known; start it again with the id '[0-9a-f-]{36}'"
          + " in the request, which starts it once at most";

  private Consumer<CallAttempt> onAttempt = attempt -> {};
  private Site site = Site.calling(client -> client.onAttempt(each -> onAttempt.accept(each)));

  @AfterEach
  void close() {
    site.close();
  }

  private void loseAnAnswer() {
    site.server.loseNextAnswers(request -> request.method().equals("POST"), 1);
  }

  private JobExecutions once() {
    return site.job.withRetries(Retries.none());
  }

  private void assertThatAServerThatIsGoneMayHaveStartedIt() {
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("failed after 4 attempts: cannot connect to")
        .hasMessageMatching("(?s).*" + ADVICE);
  }

  @Test
  void theMessageTellsHowToRepeatItSafely() {
    loseAnAnswer();
    Throwable lost = catchThrowable(() -> once().start(REQUEST));
    assertThat(lost)
        .isInstanceOf(TransportException.class)
        .hasMessageMatching("(?s)Starting an execution of job '.*' failed: .*\\." + ADVICE);
    String id = String.valueOf(lost.getMessage()).replaceFirst("(?s).*id '([0-9a-f-]+)'.*", "$1");
    site.job.start(REQUEST.toBuilder().id(id).build());
    assertThat(site.server.executions(JOB)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aBrokenServerMayHaveStartedItToo(int status) {
    site.server.respondNext(CannedResponse.status(status));
    assertThatThrownBy(() -> once().start(REQUEST))
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining("start it again with the id");
  }

  /** The last attempt has certainly started nothing, and the first one may have. */
  @Test
  void aServerThatIsGoneAfterItsFirstAnswerWasLostMayHaveStartedIt() {
    onAttempt = attempt -> site.server.close();
    loseAnAnswer();
    assertThatAServerThatIsGoneMayHaveStartedIt();
  }

  /** The server goes after its first answer of a status, and leaves no connection behind. */
  private void goAfter(int status) {
    ConnectionPool connections = new ConnectionPool();
    site.close();
    site =
        Site.calling(
            client ->
                client
                    .httpClient(new OkHttpClient.Builder().connectionPool(connections).build())
                    .onAttempt(
                        attempt -> {
                          if (attempt.status().orElse(0) != status) return;
                          site.server.close();
                          connections.evictAll();
                        }));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServerThatIsGoneAfterAnErrorMayHaveStartedIt(int status) {
    goAfter(status);
    site.server.respondNext(CannedResponse.status(status));
    assertThatAServerThatIsGoneMayHaveStartedIt();
  }

  /** Over a connection that was good before, the HTTP client itself sends it a second time. */
  @Test
  void aServerThatGoesAsItHasTheRequestMayHaveStartedIt() {
    site.close();
    site =
        Site.jumping(
            Site.before(
                request -> {
                  if (request.method().equals("POST")) site.server.close();
                }));
    assertThat(site.job.list()).isEmpty();
    assertThatAServerThatIsGoneMayHaveStartedIt();
  }

  /** The connection was closed while nobody used it, as servers do. */
  @Test
  void aRefusalOverAnotherConnectionIsAllThereIsToTell() {
    assertThat(site.job.list()).isEmpty();
    loseAnAnswer();
    site.server.respondNext(CannedResponse.status(403), CannedResponse.status(403));
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageNotContaining("not known");
    assertThat(site.server.requestCount()).isEqualTo(3);
  }

  @Test
  void aServerThatIsGoneAfterSuchARefusalHasStartedNothing() {
    goAfter(429);
    assertThat(site.job.list()).isEmpty();
    loseAnAnswer();
    site.server.respondNext(CannedResponse.status(429), CannedResponse.status(429));
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("cannot connect")
        .hasMessageNotContaining("not known");
  }

  @Test
  void aRefusalAfterALostAnswerDoesNotTellOfTheFirstAttempt() {
    onAttempt = attempt -> site.server.respondNext(CannedResponse.status(401));
    loseAnAnswer();
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageMatching("(?s).*" + ADVICE + "\\..*");
  }

  @Test
  void aRefusalAfterAServersErrorDoesNotTellOfTheFirstAttempt() {
    site.server.respondNext(CannedResponse.status(502), CannedResponse.status(401));
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageMatching("(?s).*" + ADVICE + "\\..*");
  }

  @Test
  void aRefusalForWantOfCapacityDoesNotTellOfTheFirstAttempt() {
    site.server.respondNext(CannedResponse.status(502), CannedResponse.status(429));
    assertThatThrownBy(() -> site.job.start(REQUEST.toBuilder().allowQueue(false).build()))
        .isInstanceOf(CapacityUnavailableException.class)
        .hasMessageNotContaining("Nothing was started")
        .hasMessageMatching("(?s).* The request does not allow it to wait .*" + ADVICE + "\\..*");
  }

  @Test
  void whatCertainlyStartedNothingSaysNothingOfIt() {
    site.server.close();
    assertThatThrownBy(() -> site.job.start(REQUEST))
        .isInstanceOf(TransportException.class)
        .hasMessageNotContaining("not known");
  }

  @Test
  void whatGotNoTurnInTimeSaysNothingOfItEither() {
    site.close();
    site =
        Site.calling(client -> client.maxCallsPerSecond(0.01).callTimeout(Duration.ofSeconds(30)));
    site.start(1);
    assertThatThrownBy(() -> site.start(1))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageEndingWith(
            "failed: nothing was sent, as its turn would come later than callTimeout allows; see"
                + " maxConcurrentCalls and maxCallsPerSecond");
  }

  @Test
  void whatIsInterruptedBeforeItsTurnSaysNothingOfItEither() {
    site.close();
    site =
        Site.calling(
            client ->
                client
                    .maxCallsPerSecond(0.01)
                    .time(
                        Clock.systemUTC(),
                        pause -> {
                          Thread.currentThread().interrupt();
                          return new CompletableFuture<Void>();
                        }));
    site.start(1);
    assertThatThrownBy(() -> site.start(1))
        .isInstanceOf(BlaxelException.class)
        .hasMessageEndingWith("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptedStartTellsHowToRepeatItSafely() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    site.close();
    site =
        Site.jumping(
            Site.before(
                request -> {
                  arrived.countDown();
                  Deaf.await(release);
                }));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread starter = new Thread(() -> thrown.complete(catchThrowable(() -> site.start(1))));
    starter.start();
    arrived.await();

    starter.interrupt();

    assertThat(thrown.get(10, TimeUnit.SECONDS))
        .isInstanceOf(BlaxelException.class)
        .hasMessageMatching("Starting an execution of job '.*' was interrupted\\." + ADVICE);
    release.countDown();
  }
}
