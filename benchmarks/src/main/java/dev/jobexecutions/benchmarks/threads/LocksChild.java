package dev.jobexecutions.benchmarks.threads;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Prints what the threads of a client waited for while it was called: for each, the time as a share
 * of the callers' time, the kind, the owner and the lock, set apart by tabulators.
 */
final class LocksChild {
  private static final String ENTER = "jdk.JavaMonitorEnter";
  private static final String WAIT = "jdk.JavaMonitorWait";
  private static final String PARK = "jdk.ThreadPark";

  private final Map<Wait, Duration> waited = new HashMap<>();
  private final Profile profile;

  private LocksChild(Profile profile) {
    this.profile = profile;
  }

  /**
   * Calls, and looks on.
   *
   * @param arguments a {@link Load}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Load load = Load.of(arguments);
    try (Profile profile = new Profile(ENTER, WAIT, PARK)) {
      double unused = load.warmUp();
      try (Callers callers = load.settledCallers()) {
        profile.start();
        Thread.sleep(load.measured().toMillis());
        profile.stop();
        if (callers.answered() == 0) throw new IOException("no call was answered");
      }
      LocksChild child = new LocksChild(profile);
      profile.forEach(child::add);
      child.print((double) profile.length().toNanos() * load.callers());
    }
    System.exit(0);
  }

  private void add(RecordedEvent event) {
    String lock = lock(event);
    if (lock == null) return;
    waited.merge(Wait.of(lock, Profile.frames(event)), profile.within(event), Duration::plus);
  }

  /**
   * The class of what a thread waited at; null where it only slept, or the event is another one.
   */
  @Nullable
  private static String lock(RecordedEvent event) {
    String field =
        switch (event.getEventType().getName()) {
          case ENTER, WAIT -> "monitorClass";
          case PARK -> "parkedClass";
          default -> null;
        };
    if (field == null) return null;
    RecordedClass type = event.getValue(field);
    return type == null ? "nothing" : type.getName();
  }

  private void print(double callersNanos) {
    waited.forEach(
        (wait, time) ->
            System.out.println(
                String.join(
                    "\t",
                    Double.toString(time.toNanos() / callersNanos),
                    wait.kind().name(),
                    wait.owner().name(),
                    wait.lock())));
  }
}
