package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitjackson.ApiClient;
import dev.jobexecutions.stock.retrofitjackson.model.JobExecution;

/** A class of its own, so that nobody loads the libraries of another contender. */
final class RetrofitJacksonDecoder {
  private RetrofitJacksonDecoder() {}

  static Decoder create() {
    return new ConverterDecoder(new ApiClient().getAdapterBuilder().build(), JobExecution.class);
  }
}
