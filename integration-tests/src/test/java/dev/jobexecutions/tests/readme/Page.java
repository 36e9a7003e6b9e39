package dev.jobexecutions.tests.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation and its fenced blocks. */
public final class Page {
  private static final Pattern FENCE =
      Pattern.compile("^```(\\S*)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FILE_NAME = Pattern.compile("`([^`\\s]+)`:\\s*$");

  private final String name;
  private final String text;

  private Page(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** Reads a file by its path below the root of the repository; fails where there is none. */
  public static Page read(String name) throws IOException {
    return new Page(name, Files.readString(root().resolve(name)));
  }

  static Page readme() throws IOException {
    return read("README.md");
  }

  /** The root of the repository, above the folder of the module whose tests run. */
  static Path root() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();
  }

  public String text() {
    return text;
  }

  /** All blocks, in order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (MatchResult fence : FENCE.matcher(text).results().toList()) {
      int line = (int) text.substring(0, fence.start(2)).lines().count() + 1;
      Matcher file = FILE_NAME.matcher(text).region(0, fence.start());
      blocks.add(
          new Block(
              name + ":" + line,
              fence.group(1),
              file.find() ? Optional.of(file.group(1)) : Optional.empty(),
              fence.group(2)));
    }
    return blocks;
  }

  /** The blocks of a language, in order. */
  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /**
   * What stands between two fences.
   *
   * @param place the page and the number of the block's first line
   * @param language what stands behind the first fence
   * @param file the file that the block is, where the text before it ends with the file's name and
   *     a colon
   * @param text the block without its fences
   */
  public record Block(String place, String language, Optional<String> file, String text) {
    @Override
    public String toString() {
      return place + " " + text.lines().findFirst().orElse("");
    }
  }
}
