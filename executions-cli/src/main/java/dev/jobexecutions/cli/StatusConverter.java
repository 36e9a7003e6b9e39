package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionStatus;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a status: one that the API document lists in any case, and any other as it is, since a
 * newer server may have it. What is nearly a listed one is refused: it would find nothing, and look
 * like good news.
 */
final class StatusConverter implements ITypeConverter<JobExecutionStatus> {
  private static final Pattern STATUS = Pattern.compile("[A-Za-z][\\w-]*");

  @Override
  public JobExecutionStatus convert(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    JobExecutionStatus known = JobExecutionStatus.of(lowerCase);
    if (known.isKnown()) return known;
    boolean misspelt =
        JobExecutionStatus.values().stream()
            .anyMatch(status -> isSlip(lowerCase, status.getValue()));
    if (!misspelt && STATUS.matcher(text).matches()) return JobExecutionStatus.of(text);
    throw new TypeConversionException("'" + text + "' is no status; there are " + known());
  }

  /**
   * Whether a letter or two are too many, too few or wrong; but not a syllable before it, as in
   * {@code requeued}.
   */
  private static boolean isSlip(String text, String known) {
    int distance = Spelling.distance(text, known);
    return distance == 1 || (distance == 2 && text.charAt(0) == known.charAt(0));
  }

  /** Lists what the API document does. */
  static String known() {
    return Words.list(
        JobExecutionStatus.values().stream().map(JobExecutionStatus::getValue).toList());
  }
}
