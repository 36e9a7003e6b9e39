package dev.jobexecutions.client;

import dev.jobexecutions.json.JsonAdapters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Hands the generated adapters to Retrofit, by way of a converter that can say what is wrong with
 * an answer.
 */
final class JsonConverters extends Converter.Factory {
  static final JsonConverters INSTANCE = new JsonConverters();

  private JsonConverters() {}

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return new JsonBodyConverter<>(JsonAdapters.moshi().adapter(type));
  }
}
