package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitjackson.ApiClient;
import dev.jobexecutions.stock.retrofitjackson.api.JobExecutionsApi;
import java.io.IOException;
import java.util.function.LongConsumer;

final class RetrofitJacksonClient implements Client {
  private final JobExecutionsApi api;

  RetrofitJacksonClient(String baseUrl) {
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
