package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitgson.ApiClient;
import dev.jobexecutions.stock.retrofitgson.api.JobExecutionsApi;
import java.io.IOException;
import java.util.function.LongConsumer;

final class RetrofitGsonClient implements Client {
  private final JobExecutionsApi api;

  RetrofitGsonClient(String baseUrl) {
    ApiClient client = new ApiClient();
    client.getAdapterBuilder().baseUrl(baseUrl + "/");
    api = client.createService(JobExecutionsApi.class);
  }

  @Override
  public long walk(LongConsumer progress) throws IOException {
    return RetrofitPageLoop.walk(
        (limit, offset) -> api.listJobExecutions(JOB, limit, offset), progress);
  }

  @Override
  public int page(int size) throws IOException {
    return RetrofitPageLoop.body(api.listJobExecutions(JOB, size, 0)).size();
  }
}
