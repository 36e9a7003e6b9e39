package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.retrofitjackson.ApiClient;
import dev.jobexecutions.stock.retrofitjackson.model.JobExecution;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import okio.Buffer;

final class RetrofitJacksonDecoder implements Decoder {
  private final Decoder decoder;

  RetrofitJacksonDecoder() {
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
