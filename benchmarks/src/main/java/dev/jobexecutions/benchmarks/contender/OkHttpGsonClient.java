package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.okhttpgson.ApiClient;
import dev.jobexecutions.stock.okhttpgson.ApiException;
import dev.jobexecutions.stock.okhttpgson.api.JobExecutionsApi;
import dev.jobexecutions.stock.okhttpgson.model.JobExecution;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

final class OkHttpGsonClient implements Client {
  private final JobExecutionsApi api;

  OkHttpGsonClient(String baseUrl) {
    ApiClient client = new ApiClient();
    client.setBasePath(baseUrl);
    client.setBearerToken("benchmark");
    api = new JobExecutionsApi(client);
  }

  @Override
  public long walk(LongConsumer progress) throws IOException {
    return PageLoop.walk(this::page, progress);
  }

  @Override
  public int page(int size) throws IOException {
    return page(size, 0).size();
  }

  private List<JobExecution> page(int limit, int offset) throws IOException {
    try {
      return api.listJobExecutions(JOB, limit, offset);
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }
}
