package dev.jobexecutions.apirecord;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** The lines that two texts of an API don't share: {@code -} and {@code +}, below their class. */
final class ApiChanges {
  private static final int SHOWN = 60;

  private final List<String> lines = new ArrayList<>();
  @Nullable private String shownClass;

  private ApiChanges() {}

  /** The changes in reading order; of very many, the first and how many more there are. */
  static List<String> between(List<String> before, List<String> after) {
    ApiChanges changes = new ApiChanges();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      changes.add("-", before, delta.getSource());
      changes.add("+", after, delta.getTarget());
    }
    int more = changes.lines.size() - SHOWN;
    if (more <= 0) return changes.lines;
    List<String> first = new ArrayList<>(changes.lines.subList(0, SHOWN));
    first.add("  … and " + more + (more == 1 ? " line more" : " lines more"));
    return first;
  }

  private void add(String sign, List<String> text, Chunk<String> chunk) {
    for (int line = chunk.getPosition(); line < chunk.getPosition() + chunk.size(); line++) {
      String changed = text.get(line);
      if (changed.isEmpty()) continue;
      if (isMember(changed)) {
        showClass(text, line);
      } else {
        shownClass = changed;
      }
      lines.add(sign + " " + changed);
    }
  }

  /** A member's class, unless it is the last one shown. */
  private void showClass(List<String> text, int member) {
    int line = member - 1;
    while (line >= 0 && (isMember(text.get(line)) || text.get(line).isEmpty())) line--;
    if (line < 0 || text.get(line).equals(shownClass)) return;
    shownClass = text.get(line);
    lines.add("  " + shownClass);
  }

  private static boolean isMember(String line) {
    return line.startsWith(" ");
  }
}
