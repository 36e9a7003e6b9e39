package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecutionSort;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an order that the API document lists, in any case. */
final class SortConverter implements ITypeConverter<JobExecutionSort> {
  @Override
  public JobExecutionSort convert(String text) {
    for (JobExecutionSort sort : JobExecutionSort.values()) {
      if (sort.getValue().equalsIgnoreCase(text)) return sort;
    }
    String known =
        Words.list(JobExecutionSort.values().stream().map(JobExecutionSort::getValue).toList());
    throw new TypeConversionException("'" + text + "' is no order; there are " + known);
  }
}
