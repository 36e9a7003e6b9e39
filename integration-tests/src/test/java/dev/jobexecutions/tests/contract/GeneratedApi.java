package dev.jobexecutions.tests.contract;

import dev.jobexecutions.api.v20260416.JobExecutionsApi;
import dev.jobexecutions.json.JsonAdapters;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The generated interface on its own, which lets a test send what the client above it refuses. */
final class GeneratedApi {
  private GeneratedApi() {}

  static JobExecutionsApi create(String baseUrl, OkHttpClient httpClient) {
    return new Retrofit.Builder()
        .baseUrl(baseUrl + "/")
        .client(httpClient)
        .addConverterFactory(MoshiConverterFactory.create(JsonAdapters.moshi()))
        .build()
        .create(JobExecutionsApi.class);
  }
}
