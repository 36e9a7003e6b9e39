package dev.jobexecutions.apirecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text file in which the public API of a module is recorded. */
final class ApiRecord {
  private static final String COMMAND = "mvn -q process-classes -Dapi.record";
  private static final String FIRST_LINE =
      "# What Java users of this module can name. Written by: " + COMMAND;

  private final Path file;

  ApiRecord(Path file) {
    this.file = file;
  }

  /**
   * Compares the API of compiled classes with its record, or writes it there.
   *
   * @param args {@code check} or {@code update}, the folder of the classes, the record
   * @throws OutdatedRecordException if the two differ; how was printed on standard error before
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !List.of("check", "update").contains(args[0])) {
      throw new IllegalArgumentException("usage: ApiRecord check|update <folder> <record>");
    }
    ApiRecord apiRecord = new ApiRecord(Path.of(args[2]));
    List<String> api = PublicApi.of(Path.of(args[1]));
    if (args[0].equals("update")) {
      if (apiRecord.update(api)) System.out.println("Wrote " + apiRecord.shown());
      return;
    }
    List<String> changes = apiRecord.changes(api);
    if (changes.isEmpty()) return;
    System.err.println("The public API has changed against " + apiRecord.shown() + ":");
    changes.forEach(System.err::println);
    throw new OutdatedRecordException(
        "the public API is not what "
            + apiRecord.shown()
            + " says, see above. If the change is meant, update the record and commit it: "
            + COMMAND);
  }

  /**
   * What has come and gone since the API was recorded, as {@link ApiChanges} shows it.
   *
   * @throws OutdatedRecordException if there is no record
   */
  List<String> changes(List<String> api) throws IOException {
    if (!Files.exists(file)) {
      throw new OutdatedRecordException(
          "the public API is not recorded: there is no " + shown() + ". Write it by: " + COMMAND);
    }
    return ApiChanges.between(Files.readAllLines(file), text(api));
  }

  /** Records the API, and says whether that was news. */
  boolean update(List<String> api) throws IOException {
    List<String> text = text(api);
    if (Files.exists(file) && Files.readAllLines(file).equals(text)) return false;
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, String.join("\n", text) + "\n");
    return true;
  }

  private static List<String> text(List<String> api) {
    List<String> text = new ArrayList<>();
    text.add(FIRST_LINE);
    text.addAll(api);
    return text;
  }

  /** Relative to where the build runs, if it lies there: short, and still a link in a terminal. */
  private String shown() {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }
}
