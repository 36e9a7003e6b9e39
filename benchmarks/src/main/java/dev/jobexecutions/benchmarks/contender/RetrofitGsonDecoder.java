package dev.jobexecutions.benchmarks.contender;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import dev.jobexecutions.stock.retrofitgson.JSON;
import dev.jobexecutions.stock.retrofitgson.model.JobExecution;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;

/** What its converter does, without the HTTP client that the whole of it would make. */
final class RetrofitGsonDecoder implements Decoder {
  private final Gson gson = new JSON().getGson();
  private final TypeAdapter<?> executions =
      gson.getAdapter(TypeToken.get(ListTypes.of(JobExecution.class)));

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return (List<?>)
        executions.read(
            gson.newJsonReader(new InputStreamReader(page.inputStream(), StandardCharsets.UTF_8)));
  }
}
