package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;

/** Decodes with a Retrofit client's own converter, from the body that it would get. */
final class ConverterDecoder implements Decoder {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Converter<ResponseBody, List<?>> converter;

  ConverterDecoder(Converter<ResponseBody, List<?>> converter) {
    this.converter = converter;
  }

  @Override
  public List<?> decode(Buffer page) throws IOException {
    List<?> executions = converter.convert(ResponseBody.create(page, JSON, page.size()));
    if (executions == null) throw new IOException("the page is null");
    return executions;
  }
}
