package dev.jobexecutions.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Jazzer enters, which knows this class and these methods by their names. */
public final class FuzzEntry {
  private static FuzzTarget target = FuzzTarget.ANSWERS;

  private FuzzEntry() {}

  /** Picks the target before the first input, and loads the classes that it needs. */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    target = FuzzTarget.of(arguments[0]);
    // Each class is instrumented as it is loaded, which takes time that is no input's fault.
    for (Path seed : target.seeds()) target.check(Files.readAllBytes(seed));
  }

  /** Throws where a promise is broken. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    target.check(input);
  }
}
