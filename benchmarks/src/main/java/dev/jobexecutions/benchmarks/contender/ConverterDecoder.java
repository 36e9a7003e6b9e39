package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Decodes with a Retrofit client's own converter, from the body that it would get. */
final class ConverterDecoder implements Decoder {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Converter<ResponseBody, List<?>> converter;

  /**
   * Takes a client's converter.
   *
   * @param retrofit what the client is made with
   * @param execution its model of an execution
   */
  ConverterDecoder(Retrofit retrofit, Class<?> execution) {
    converter = retrofit.responseBodyConverter(ListTypes.of(execution), new Annotation[0]);
  }

  @Override
  public List<?> decode(Buffer page) throws IOException {
    List<?> executions = converter.convert(ResponseBody.create(page, JSON, page.size()));
    if (executions == null) throw new IOException("the page is null");
    return executions;
  }
}
