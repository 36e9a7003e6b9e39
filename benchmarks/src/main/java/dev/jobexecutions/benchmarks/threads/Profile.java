package dev.jobexecutions.benchmarks.threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** What the Flight Recorder sees in this process for a while: every event, however short. */
final class Profile implements AutoCloseable {
  private final Path file = Files.createTempFile("profile", ".jfr");
  private final Recording recording = new Recording();
  private Instant begin = Instant.MIN;
  private Instant end = Instant.MAX;

  /** Prepares a recording of events of these names. */
  Profile(String... events) throws IOException {
    for (String event : events) recording.enable(event).withoutThreshold().withStackTrace();
  }

  void start() {
    recording.start();
    begin = Instant.now();
  }

  void stop() throws IOException {
    end = Instant.now();
    recording.stop();
    recording.dump(file);
  }

  /** Shows each event to somebody, once stopped. */
  void forEach(Consumer<RecordedEvent> reader) throws IOException {
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) reader.accept(events.readEvent());
    }
  }

  /** Returns how long it was recording. */
  Duration length() {
    return Duration.between(begin, end);
  }

  /** Returns how much of an event lies within the time of the recording. */
  Duration within(RecordedEvent event) {
    Instant from = event.getStartTime().isBefore(begin) ? begin : event.getStartTime();
    Instant to = event.getEndTime().isAfter(end) ? end : event.getEndTime();
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Returns an event's stack, from the innermost on, as the names of classes and methods. */
  static List<String> frames(RecordedEvent event) {
    RecordedStackTrace stack = event.getStackTrace();
    return stack == null ? List.of() : stack.getFrames().stream().map(Profile::name).toList();
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  @Override
  public void close() throws IOException {
    recording.close();
    Files.delete(file);
  }
}
