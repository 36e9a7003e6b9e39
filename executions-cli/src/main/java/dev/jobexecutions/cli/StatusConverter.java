package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionStatus;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a status that the API document lists, in any case. Others are refused although a newer
 * server may have them: a misspelt one would find nothing, and look like good news.
 */
final class StatusConverter implements ITypeConverter<JobExecutionStatus> {
  @Override
  public JobExecutionStatus convert(String text) {
    JobExecutionStatus status = JobExecutionStatus.of(text.toLowerCase(Locale.ROOT));
    if (status.isKnown()) return status;
    String known =
        Words.list(JobExecutionStatus.values().stream().map(JobExecutionStatus::getValue).toList());
    throw new TypeConversionException("'" + text + "' is no status; there are " + known);
  }
}
