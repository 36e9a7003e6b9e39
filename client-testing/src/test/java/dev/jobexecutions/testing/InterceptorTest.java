package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.ErrorCause;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterceptorTest {
  @Test
  void letsAFunctionChooseWhatToAnswer() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .job("job")
            .intercept(
                request ->
                    request.number() == 2
                        ? Optional.of(CannedResponse.status(500))
                        : Optional.empty())
            .start()) {
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(500);
      assertThat(get(server, LISTING).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsAFunctionChangeTheListBetweenTwoRequests() {
    AtomicReference<BlaxelServer> started = new AtomicReference<>();
    try (BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  Objects.requireNonNull(started.get())
                      .add(execution("exec-" + request.number(), null));
                  return Optional.empty();
                })
            .start()) {
      started.set(server);

      assertThat(Calls.ids(get(server, LISTING))).containsExactly("exec-1");
      assertThat(Calls.ids(get(server, LISTING))).containsExactly("exec-2", "exec-1");
    }
  }

  @Test
  void tellsWhenTheFunctionFails() {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .intercept(
                request -> {
                  throw new AssertionError("not this request");
                })
            .start()) {
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(error(response).getError())
          .isEqualTo(ErrorCause.ofString("internal server error"));
      assertThat(error(response).getMessage()).contains("not this request");
    }
  }

  @Test
  void tellsThatTheFunctionReturnsNothing() {
    try (BlaxelServer server = BlaxelServer.builder().intercept(InterceptorTest::nothing).start()) {
      HttpResponse<String> response = get(server, LISTING);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(error(response).getMessage())
          .contains("the function of intercept(…) returned null, not Optional.empty()");
    }
  }

  @SuppressWarnings({"NullAway", "OptionalAssignedToNull", "NullOptional", "unused"})
  private static Optional<CannedResponse> nothing(ReceivedRequest request) {
    return null;
  }
}
