package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One call, and one thing that is wrong with its answer. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class SingleCallTest {
  @ParameterizedTest
  @MethodSource("brokenConnections")
  void aBrokenConnectionIsNamedWithJobAndServer(ApiVersion version, Fault fault) {
    try (FaultSite site = FaultSite.of(3, FaultSite.meeting(fault, version))) {
      site.spoil(fault);
      assertThat(failure(site))
          .isExactlyInstanceOf(fault.failure())
          .hasMessageStartingWith(
              FaultSite.LISTING + fault.complaint() + " " + site.front.address());
      assertThat(site.front.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void aWrongAnswerIsNamedWithTheJob(ApiVersion version, Fault fault) {
    try (FaultSite site = site(version)) {
      site.spoil(fault);
      assertThat(failure(site))
          .isExactlyInstanceOf(fault.failure())
          .hasMessageStartingWith(FaultSite.LISTING)
          .hasMessageContaining(fault.complaint());
      assertThat(site.front.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void anUnusualAnswerIsUnderstood(ApiVersion version, Oddity oddity) {
    try (FaultSite site = site(version)) {
      site.script.plan(
          WireRequest::isListing, 0, Integer.MAX_VALUE, genuine -> oddity.bend(genuine.answer()));
      assertThat(site.list()).containsExactlyElementsOf(site.backend.executions(FaultSite.JOB));
    }
  }

  private static FaultSite site(ApiVersion version) {
    return FaultSite.of(3, FaultSite.speaking(version));
  }

  @Nullable
  private static Throwable failure(FaultSite site) {
    return Face.ITERATOR.read(site.list()).failure;
  }

  static Stream<Arguments> brokenConnections() {
    return inBothVersions(Arrays.stream(BrokenConnection.values()));
  }

  static Stream<Arguments> wrongAnswers() {
    return inBothVersions(
        Stream.concat(Arrays.stream(WrongBody.values()), Arrays.stream(Overload.values())));
  }

  static Stream<Arguments> oddities() {
    return inBothVersions(Arrays.stream(Oddity.values()));
  }

  private static Stream<Arguments> inBothVersions(Stream<?> faults) {
    List<?> all = faults.toList();
    return Arrays.stream(ApiVersion.values())
        .flatMap(version -> all.stream().map(fault -> Arguments.of(version, fault)));
  }
}
