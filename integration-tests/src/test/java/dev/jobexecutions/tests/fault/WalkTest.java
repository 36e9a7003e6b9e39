package dev.jobexecutions.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks of which one page goes wrong, once, for a client that does not repeat by itself. */
@ExtendWith(LeakCheck.class)
@Timeout(30)
class WalkTest {
  private static final List<Fault> FAULTS =
      List.of(
          BrokenConnection.RESET_BEFORE_HEADERS,
          BrokenConnection.RESET_IN_BODY,
          BrokenConnection.STALLED_IN_BODY,
          WrongBody.CUT_WITHOUT_LENGTH,
          Overload.UNAVAILABLE);

  @ParameterizedTest
  @MethodSource("everyFace")
  void whatCameBeforeTheFaultIsRightAndIsResumed(ApiVersion version, Face face, Fault fault) {
    try (FaultSite site = FaultSite.of(40, FaultSite.meeting(fault, version))) {
      site.spoil(2, Integer.MAX_VALUE, fault);
      List<String> expected = site.ids();

      Reading reading = face.read(site.list().pageSize(7));

      assertThat(reading.failure).isExactlyInstanceOf(fault.failure());
      assertThat(reading.ids).isEqualTo(expected.subList(0, reading.ids.size()));
      assertThat(reading.ids.size()).isGreaterThanOrEqualTo(7).isLessThan(expected.size());
      if (reading.resumeToken == null) return;
      site.mend();
      Reading rest = face.read(site.list().pageSize(7).startingAt(reading.resumeToken));
      assertThat(rest.failure).isNull();
      assertThat(rest.ids).isEqualTo(expected.subList(reading.ids.size(), expected.size()));
    }
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void theSameIteratorGoesOn(ApiVersion version, Fault fault) {
    try (FaultSite site = FaultSite.of(40, FaultSite.meeting(fault, version))) {
      site.spoil(2, 1, fault);
      Iterator<JobExecution> iterator = site.list().pageSize(7).prefetch(0).iterator();
      List<String> ids = new ArrayList<>();

      assertThat(catchThrowable(() -> read(iterator, ids))).isExactlyInstanceOf(fault.failure());
      read(iterator, ids);

      assertThat(ids).isEqualTo(site.ids());
    }
  }

  /** What was asked for before the fault was mended may still be under way when it is needed. */
  @ParameterizedTest
  @MethodSource("everyFault")
  void theSameIteratorGoesOnWherePagesAheadFailToo(ApiVersion version, Fault fault) {
    try (FaultSite site = FaultSite.of(40, FaultSite.meeting(fault, version))) {
      site.spoil(2, Integer.MAX_VALUE, fault);
      Iterator<JobExecution> iterator = site.list().pageSize(7).prefetch(3).iterator();
      List<String> ids = new ArrayList<>();

      assertThat(catchThrowable(() -> read(iterator, ids))).isExactlyInstanceOf(fault.failure());
      site.mend();
      Throwable again = catchThrowable(() -> read(iterator, ids));
      for (int ahead = 0; ahead < 3 && again != null; ahead++) {
        assertThat(again).isExactlyInstanceOf(fault.failure());
        again = catchThrowable(() -> read(iterator, ids));
      }

      assertThat(again).isNull();
      assertThat(ids).isEqualTo(site.ids());
    }
  }

  private static void read(Iterator<JobExecution> iterator, List<String> ids) {
    while (iterator.hasNext()) ids.add(FaultSite.id(iterator.next()));
  }

  static Stream<Arguments> everyFace() {
    return Arrays.stream(ApiVersion.values())
        .flatMap(
            version ->
                Arrays.stream(Face.values())
                    .flatMap(
                        face -> FAULTS.stream().map(fault -> Arguments.of(version, face, fault))));
  }

  static Stream<Arguments> everyFault() {
    return Arrays.stream(ApiVersion.values())
        .flatMap(version -> FAULTS.stream().map(fault -> Arguments.of(version, fault)));
  }
}
