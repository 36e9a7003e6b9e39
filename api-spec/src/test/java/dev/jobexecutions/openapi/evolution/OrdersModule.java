package dev.jobexecutions.openapi.evolution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A module with a small document, which is the released one until a test changes either. */
final class OrdersModule {
  static final String DOCUMENT = "orders.yaml";

  private final Path folder;

  private OrdersModule(Path folder) {
    this.folder = folder;
  }

  static OrdersModule releasedAs(String version, Path folder) {
    OrdersModule module = new OrdersModule(folder);
    module.write("src/main/resources/" + DOCUMENT, yaml());
    module.write("src/released/" + DOCUMENT, yaml());
    module.write("src/released/version.txt", version + "\n");
    return module;
  }

  /** Replaces a text of the current document. */
  OrdersModule edit(String old, String replacement) {
    String yaml = read("src/main/resources/" + DOCUMENT);
    if (!yaml.contains(old)) throw new IllegalArgumentException("not in the document: " + old);
    return write("src/main/resources/" + DOCUMENT, yaml.replace(old, replacement));
  }

  OrdersModule write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  OrdersModule delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ContractComparison compare(String version) {
    try {
      return ContractComparison.of(folder, ContractVersion.parse(version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the check of the build prints. */
  String check(String version) {
    return printed(() -> ContractCheck.main(new String[] {folder.toString(), version}));
  }

  /** What the record command prints. */
  String record(String version) {
    return printed(() -> ContractRecord.main(new String[] {folder.toString(), version}));
  }

  private static String printed(Command command) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      command.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  static String yaml() {
    try (InputStream yaml = OrdersModule.class.getResourceAsStream(DOCUMENT)) {
      return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Command {
    void run() throws IOException;
  }
}
