package dev.jobexecutions.benchmarks.contender;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jobexecutions.stock.jdk.ApiClient;
import dev.jobexecutions.stock.jdk.model.JobExecution;
import java.io.IOException;
import java.util.List;
import okio.Buffer;

/** Its client makes a text of the whole answer first, and so does this. */
final class NativeDecoder implements Decoder {
  private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
  private final JavaType executions =
      mapper.getTypeFactory().constructCollectionType(List.class, JobExecution.class);

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return mapper.<List<?>>readValue(page.readUtf8(), executions);
  }
}
