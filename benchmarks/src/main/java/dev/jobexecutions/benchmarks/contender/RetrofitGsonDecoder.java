package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitgson.ApiClient;
import dev.jobexecutions.stock.retrofitgson.model.JobExecution;

/** A class of its own, so that nobody loads the libraries of another contender. */
final class RetrofitGsonDecoder {
  private RetrofitGsonDecoder() {}

  static Decoder create() {
    return new ConverterDecoder(new ApiClient().getAdapterBuilder().build(), JobExecution.class);
  }
}
