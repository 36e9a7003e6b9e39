package dev.jobexecutions.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import javax.annotation.Nullable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads the messages of all exceptions that the project's own code makes and hands out, also of
 * those that a test catches and forgets: the JDK's Flight Recorder tells of each one's birth. It
 * tells neither of causes, which other code may have made, nor of messages that are put together
 * later.
 */
final class ThrownScan {
  private static final String OWN = "dev.jobexecutions.";
  private static final List<String> EVENTS =
      List.of("jdk.JavaExceptionThrow", "jdk.JavaErrorThrow");

  private final Leaks leaks;
  private final Recording recording = new Recording();

  ThrownScan(Leaks leaks) {
    this.leaks = leaks;
  }

  void start() {
    // Newer JDKs leave some out where there are many.
    for (String event : EVENTS) recording.enable(event).withStackTrace().with("throttle", "off");
    recording.start();
  }

  void stop() {
    try {
      Path file = Files.createTempFile("thrown", ".jfr");
      recording.stop();
      recording.dump(file);
      recording.close();
      try (RecordingFile events = new RecordingFile(file)) {
        while (events.hasMoreEvents()) search(events.readEvent());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void search(RecordedEvent event) {
    if (!EVENTS.contains(event.getEventType().getName())) return;
    String message = event.getString("message");
    if (message == null || !PlantedSecret.isIn(message)) return;
    RecordedClass thrown = event.getClass("thrownClass");
    RecordedFrame thrower = thrower(event);
    if (thrower == null || !isProduct(thrower.getMethod().getType()) || !isHandedOut(thrown))
      return;
    leaks.add(
        thrown.getName()
            + " of "
            + thrower.getMethod().getType().getName()
            + "."
            + thrower.getMethod().getName()
            + ":"
            + thrower.getLineNumber()
            + ": "
            + message);
  }

  /** The first that is no constructor: those are the exception's own. */
  @Nullable
  private static RecordedFrame thrower(RecordedEvent event) {
    if (event.getStackTrace() == null) return null;
    return event.getStackTrace().getFrames().stream()
        .filter(frame -> frame.isJavaFrame() && !frame.getMethod().getName().equals("<init>"))
        .findFirst()
        .orElse(null);
  }

  /** What else there is, decoders say to the client, which masks it. */
  private static boolean isHandedOut(RecordedClass thrown) {
    return thrown.getName().startsWith("java.")
        || (thrown.getName().startsWith(OWN) && Modifier.isPublic(thrown.getModifiers()));
  }

  /** Whether a class is this project's, and not a test. */
  private static boolean isProduct(RecordedClass type) {
    if (!type.getName().startsWith(OWN)) return false;
    try {
      Class<?> loaded =
          Class.forName(type.getName(), false, Thread.currentThread().getContextClassLoader());
      CodeSource source = loaded.getProtectionDomain().getCodeSource();
      URL place = source == null ? null : source.getLocation();
      return place == null || !place.getPath().endsWith("/test-classes/");
    } catch (ClassNotFoundException e) {
      return true;
    }
  }
}
