package consumer;

import dev.jobexecutions.api.v20260416.JobExecutionsApi;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Lists one page with the generated interface; the arguments are the base URL and the job. */
public final class ListOnePage {
  private ListOnePage() {}

  /** Prints one line for each thing that a user does. */
  public static void main(String[] args) throws IOException {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .header("Authorization", "Bearer consumer-key")
                            .build()))
            .build();
    JobExecutionsApi executions =
        new Retrofit.Builder()
            .baseUrl(args[0] + "/")
            .client(http)
            .addConverterFactory(MoshiConverterFactory.create(JsonAdapters.moshi()))
            .build()
            .create(JobExecutionsApi.class);

    Response<List<JobExecution>> page = executions.listJobExecutions(args[1], 50, 0).execute();
    System.out.println("answered " + page.code());
    List<JobExecution> body = page.body();
    if (body == null) throw new IOException("no page of job " + args[1]);
    System.out.println("listed " + body.size());
    System.out.println(
        "succeeded "
            + body.stream().filter(e -> JobExecutionStatus.SUCCEEDED.equals(e.getStatus())).count());
    System.out.println("first " + body.get(0).getMetadata().getId());
    System.out.println(
        "refused " + executions.listJobExecutions(args[1], 101, null).execute().code());
  }
}
