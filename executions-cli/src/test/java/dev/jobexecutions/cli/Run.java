package dev.jobexecutions.cli;

import dev.jobexecutions.testsupport.PlantedSecret;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One run of the command line in this process.
 *
 * @param exitCode what the process would have ended with
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Run(int exitCode, String out, String err) {
  Run {
    PlantedSecret.assertNotIn("Standard output", out);
    PlantedSecret.assertNotIn("Standard error", err);
    // What is said to a person has the line ends of the machine; data has its own.
    err = err.replace(System.lineSeparator(), "\n");
  }

  /** Runs at {@link Samples#NOW} with nothing in the environment but a folder without a login. */
  static Run of(String... arguments) {
    return in(Map.of("HOME", "no-such-home", "USERPROFILE", "no-such-home"), arguments);
  }

  static Run in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int exitCode = Executions.execute(surroundings(environment, out, err), arguments);
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  static Surroundings surroundings(
      Map<String, String> environment, OutputStream out, StringWriter err) {
    return new Surroundings(
        InputStream.nullInputStream(),
        new DataStream(out),
        new PrintWriter(err, true),
        environment,
        Clock.fixed(Samples.NOW, ZoneOffset.UTC),
        Pace.REAL,
        Terminal.of(false, environment),
        null);
  }
}
