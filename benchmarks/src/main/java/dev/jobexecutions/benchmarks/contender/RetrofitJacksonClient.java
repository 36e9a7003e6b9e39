package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitjackson.ApiClient;
import dev.jobexecutions.stock.retrofitjackson.api.JobExecutionsApi;
import dev.jobexecutions.stock.retrofitjackson.model.JobExecution;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import retrofit2.Response;

final class RetrofitJacksonClient implements Client {
  private final JobExecutionsApi api;

  RetrofitJacksonClient(String baseUrl) {
    ApiClient client = new ApiClient();
    client.getAdapterBuilder().baseUrl(baseUrl + "/");
    api = client.createService(JobExecutionsApi.class);
  }

  @Override
  public long walk(LongConsumer progress) throws IOException {
    return PageLoop.walk(this::page, progress);
  }

  private List<JobExecution> page(int limit, int offset) throws IOException {
    Response<List<JobExecution>> response = api.listJobExecutions(JOB, limit, offset).execute();
    List<JobExecution> page = response.body();
    if (page == null) throw new IOException("the server answered " + response.code());
    return page;
  }
}
