package dev.jobexecutions.benchmarks.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.jobexecutions.stock.retrofitjackson.JSON;
import dev.jobexecutions.stock.retrofitjackson.model.JobExecution;
import java.io.IOException;
import java.util.List;
import okio.Buffer;

/** What its converter does, without the HTTP client that the whole of it would make. */
final class RetrofitJacksonDecoder implements Decoder {
  private final ObjectReader executions;

  RetrofitJacksonDecoder() {
    ObjectMapper mapper = new JSON().getMapper();
    executions =
        mapper.readerFor(mapper.getTypeFactory().constructType(ListTypes.of(JobExecution.class)));
  }

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return executions.readValue(page.inputStream());
  }
}
