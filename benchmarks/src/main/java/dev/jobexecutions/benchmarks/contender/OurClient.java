package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.model.JobExecution;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

final class OurClient implements Client {
  private final BlaxelExecutions blaxel;
  private final ExecutionListing listing;

  OurClient(String baseUrl, UnaryOperator<ExecutionListing> settings) {
    blaxel = BlaxelExecutions.builder().baseUrl(baseUrl).apiKey("benchmark").build();
    listing = settings.apply(blaxel.job(JOB).list().pageSize(PAGE_SIZE));
  }

  @Override
  public long walk(LongConsumer progress) {
    long read = 0;
    for (Iterator<JobExecution> all = listing.iterator(); all.hasNext(); all.next()) {
      progress.accept(++read);
    }
    return read;
  }

  @Override
  public int page(int size) {
    return listing.pageSize(size).prefetch(0).pages().iterator().next().size();
  }

  @Override
  public void close() {
    blaxel.close();
  }
}
