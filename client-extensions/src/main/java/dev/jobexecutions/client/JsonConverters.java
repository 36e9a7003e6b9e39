package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Hands the generated adapters to Retrofit, by way of a converter that can say what is wrong with
 * an answer.
 */
final class JsonConverters extends Converter.Factory {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Moshi moshi;
  private final ApiVersion version;

  JsonConverters(Moshi moshi, ApiVersion version) {
    this.moshi = moshi;
    this.version = version;
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return new JsonBodyConverter<>(() -> moshi.adapter(type), OtherShape.of(type, version));
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    return value -> {
      Buffer json = new Buffer();
      adapter.toJson(json, value);
      return RequestBody.create(json.readByteString(), JSON);
    };
  }
}
