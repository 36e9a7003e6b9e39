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

  /** So many letters too many, too few or wrong are a slip. */
  private static final int SLIP = 2;

  @Override
  public JobExecutionStatus convert(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    JobExecutionStatus known = JobExecutionStatus.of(lowerCase);
    if (known.isKnown()) return known;
    boolean misspelt =
        JobExecutionStatus.values().stream()
            .anyMatch(status -> Spelling.distance(lowerCase, status.getValue()) <= SLIP);
    if (!misspelt && STATUS.matcher(text).matches()) return JobExecutionStatus.of(text);
    throw new TypeConversionException("'" + text + "' is no status; there are " + known());
  }

  /** Lists what the API document does. */
  static String known() {
    return Words.list(
        JobExecutionStatus.values().stream().map(JobExecutionStatus::getValue).toList());
  }
}
