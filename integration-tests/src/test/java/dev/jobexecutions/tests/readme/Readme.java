package dev.jobexecutions.tests.readme;

import dev.jobexecutions.tests.maven.RunningBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The README at the root of the repository and its fenced blocks. */
final class Readme {
  private static final Pattern FENCE =
      Pattern.compile("^```(\\S*)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final String text;

  private Readme(String text) {
    this.text = text;
  }

  /** Reads the file; fails where there is none. */
  static Readme read() throws IOException {
    return new Readme(Files.readString(RunningBuild.root().resolve("README.md")));
  }

  String text() {
    return text;
  }

  /** The blocks of a language, in order. */
  List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    for (MatchResult fence : FENCE.matcher(text).results().toList()) {
      if (fence.group(1).equals(language)) {
        int line = (int) text.substring(0, fence.start(2)).lines().count() + 1;
        blocks.add(new Block(line, fence.group(2)));
      }
    }
    return blocks;
  }

  /** What stands between two fences, and the number of its first line. */
  record Block(int line, String text) {
    @Override
    public String toString() {
      return "README.md:" + line + " " + text.lines().findFirst().orElse("");
    }
  }
}
