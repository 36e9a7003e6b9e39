package dev.jobexecutions.benchmarks.contender;

import dev.jobexecutions.stock.okhttpgson.JSON;
import dev.jobexecutions.stock.okhttpgson.model.JobExecution;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import okio.Buffer;

final class OkHttpGsonDecoder implements Decoder {
  private static final Type EXECUTIONS = ListTypes.of(JobExecution.class);

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return JSON.<List<?>>deserialize(page.inputStream(), EXECUTIONS);
  }
}
