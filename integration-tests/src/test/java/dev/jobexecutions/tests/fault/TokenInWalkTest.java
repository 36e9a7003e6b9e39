package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Access tokens that end in the middle of a walk. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class TokenInWalkTest {
  @ParameterizedTest
  @MethodSource("everyFace")
  void aTokenThatIsRefusedIsReplacedOnce(ApiVersion version, Face face) {
    try (FaultSite site = site(version)) {
      site.script.plan(
          WireRequest::isListing,
          2,
          1,
          genuine -> {
            site.backend.expireTokens();
            return Reply.last(genuine.answer());
          });
      Reading reading = face.read(site.list().pageSize(7));
      assertThat(reading.failure).isNull();
      assertThat(reading.ids).isEqualTo(site.ids());
      assertThat(tokenRequests(site)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void aTokenWhoseTimeIsUpIsReplacedBeforeItIsRefused(ApiVersion version) {
    try (FaultSite site = site(version)) {
      site.script.plan(
          WireRequest::isListing,
          2,
          1,
          genuine -> {
            WireAnswer answer = genuine.answer();
            site.clock.advance(Duration.ofHours(3));
            return Reply.last(answer);
          });
      Reading reading = Face.ITERATOR.read(site.list().pageSize(7).prefetch(0));
      assertThat(reading.failure).isNull();
      assertThat(reading.ids).isEqualTo(site.ids());
      assertThat(tokenRequests(site)).isEqualTo(2);
    }
  }

  private static long tokenRequests(FaultSite site) {
    return site.front.received().stream()
        .filter(request -> request.target().endsWith("/oauth/token"))
        .count();
  }

  private static FaultSite site(ApiVersion version) {
    return FaultSite.serving(
        server -> server.seed(FaultSite.seed(40)).clientCredentials("id", "planted-secret"),
        client -> client.apiVersion(version).clientCredentials("id", "planted-secret"));
  }

  static Stream<Arguments> everyFace() {
    return Stream.of(ApiVersion.values())
        .flatMap(version -> Stream.of(Face.values()).map(face -> Arguments.of(version, face)));
  }
}
