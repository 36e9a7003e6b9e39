package dev.jobexecutions.benchmarks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final String ENTER = "jdk.JavaMonitorEnter";

  private static final class Contended {}

  @Test
  void seesWhoWaitsForAMonitorHoweverShort() throws Exception {
    try (Profile profile = new Profile(ENTER)) {
      profile.start();
      contend();
      profile.stop();

      List<RecordedEvent> seen = of(Contended.class, profile);
      assertThat(seen).hasSize(1);
      assertThat(Profile.frames(seen.get(0)))
          .first()
          .asString()
          .startsWith(ProfileTest.class.getName() + ".");
      assertThat(profile.within(seen.get(0))).isPositive().isLessThanOrEqualTo(profile.length());
    }
  }

  @Test
  void seesNothingOfWhatCameBefore() throws Exception {
    try (Profile profile = new Profile(ENTER)) {
      contend();
      profile.start();
      profile.stop();

      assertThat(of(Contended.class, profile)).isEmpty();
    }
  }

  /** Holds a monitor until another thread is seen to wait for it. */
  private static void contend() throws InterruptedException {
    Contended monitor = new Contended();
    CountDownLatch begun = new CountDownLatch(1);
    Thread waiter =
        new Thread(
            () -> {
              begun.countDown();
              synchronized (monitor) {
                Thread.onSpinWait();
              }
            });
    synchronized (monitor) {
      waiter.start();
      begun.await();
      while (waiter.getState() != Thread.State.BLOCKED) Thread.onSpinWait();
    }
    waiter.join();
  }

  private static List<RecordedEvent> of(Class<?> monitor, Profile profile) throws Exception {
    List<RecordedEvent> events = new ArrayList<>();
    profile.forEach(
        event -> {
          RecordedClass type = event.getValue("monitorClass");
          if (type.getName().equals(monitor.getName())) events.add(event);
        });
    return events;
  }
}
