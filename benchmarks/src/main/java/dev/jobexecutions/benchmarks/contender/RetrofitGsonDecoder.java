package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitgson.ApiClient;
import dev.jobexecutions.stock.retrofitgson.model.JobExecution;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import okio.Buffer;

final class RetrofitGsonDecoder implements Decoder {
  private final Decoder decoder;

  RetrofitGsonDecoder() {
    decoder =
        new ConverterDecoder(
            new ApiClient()
                .getAdapterBuilder()
                .build()
                .responseBodyConverter(ListTypes.of(JobExecution.class), new Annotation[0]));
  }

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return decoder.decode(page);
  }
}
