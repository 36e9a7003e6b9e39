package dev.jobexecutions.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import okio.Buffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The tasks of an execution that is to be started. */
@Command
final class TaskInput {
  private static final String STANDARD_INPUT = "-";

  /** What the system says of a stream that nobody opened. */
  private static final String CLOSED = "Bad file descriptor";

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--task",
      paramLabel = "JSON",
      description = "A task, as a JSON object such as '{\"file\":\"a.csv\"}'. Can be repeated.")
  private List<String> tasks = new ArrayList<>();

  @Option(
      names = "--tasks",
      paramLabel = "FILE",
      description =
          "A file of tasks: a JSON array of objects, or an object on each line; - for standard"
              + " input. One task or more, at most 64 MB.")
  @Nullable
  private String file;

  /**
   * Reads the tasks.
   *
   * @return the single ones first; empty where neither option was given
   * @throws ParameterException if something cannot be read, is no task or has none
   */
  Optional<List<Map<String, Object>>> read(InputStream standardInput) {
    if (tasks.isEmpty() && file == null) return Optional.empty();
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      String place = "--task" + (tasks.size() == 1 ? "" : " number " + (i + 1));
      if (tasks.get(i).isBlank()) throw wrong(place + " is empty", null);
      try {
        all.add(TaskReader.single(new Buffer().writeUtf8(tasks.get(i))));
      } catch (TaskException e) {
        String advice =
            tasks.get(i).startsWith("@") ? "; the tasks of a file are read by --tasks FILE" : "";
        throw wrong(place + " " + e.getMessage() + advice, e);
      }
    }
    if (file != null) {
      List<Map<String, Object>> read = readFile(file, standardInput);
      // More likely the end of something that failed than a wish: a job runs without tasks, too.
      if (read.isEmpty()) throw wrong(place(file) + " has no task", null);
      all.addAll(read);
    }
    return Optional.of(all);
  }

  private List<Map<String, Object>> readFile(String name, InputStream standardInput) {
    if (name.isEmpty()) throw wrong("--tasks is empty; it takes a file's name, or -", null);
    String place = place(name);
    // Standard input is not this program's to close.
    try (InputStream opened =
        name.equals(STANDARD_INPUT) ? null : Files.newInputStream(Path.of(name))) {
      return TaskReader.all(opened == null ? standardInput : opened);
    } catch (TaskException e) {
      throw wrong(place + ", " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw wrong(place + " does not exist", e);
    } catch (IOException | InvalidPathException e) {
      if (CLOSED.equals(e.getMessage())) throw wrong(place + " is closed", e);
      throw wrong(place + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String place(String file) {
    return "--tasks: " + (file.equals(STANDARD_INPUT) ? "standard input" : file);
  }

  private ParameterException wrong(String message, @Nullable Exception cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
