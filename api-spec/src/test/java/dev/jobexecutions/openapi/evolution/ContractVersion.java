package dev.jobexecutions.openapi.evolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the project, by the rules of Semantic Versioning. */
record ContractVersion(int major, int minor, int patch, String qualifier) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.([0-9]{1,9})((?:-.+)?)");

  static ContractVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new ContractException(
          "`" + text + "` is no version: it must be major.minor.patch, such as 0.1.0-SNAPSHOT");
    }
    return new ContractVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        matcher.group(4));
  }

  /** The version that a snapshot leads to. */
  ContractVersion withoutQualifier() {
    return new ContractVersion(major, minor, patch, "");
  }

  /** Whether this version may break what the released one promised. */
  boolean announcesBreakSince(ContractVersion released) {
    if (major != released.major) return major > released.major;
    return major == 0 && minor > released.minor;
  }

  /** The lowest version that may break what this one promises. */
  ContractVersion nextBreaking() {
    return major == 0
        ? new ContractVersion(0, minor + 1, 0, "")
        : new ContractVersion(major + 1, 0, 0, "");
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch + qualifier;
  }
}
