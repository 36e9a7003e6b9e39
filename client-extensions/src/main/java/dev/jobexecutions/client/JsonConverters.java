package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.UnknownListener;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.annotation.Nullable;
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
  @Nullable private final UnknownListener unknown;

  /**
   * @param unknown is told of what answers hold and their models do not know; null for nobody
   */
  JsonConverters(Moshi moshi, ApiVersion version, @Nullable UnknownListener unknown) {
    this.moshi = moshi;
    this.version = version;
    this.unknown = unknown;
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return new JsonBodyConverter<>(
        () -> moshi.adapter(type), OtherShape.of(type, version), unknown);
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
