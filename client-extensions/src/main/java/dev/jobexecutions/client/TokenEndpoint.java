package dev.jobexecutions.client;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import javax.annotation.Nullable;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Where access tokens are asked for, and by what. Thread-safe. */
final class TokenEndpoint {
  private static final MediaType JSON = MediaType.get("application/json");

  /** Tokens are a few thousand bytes. */
  private static final long MAX_BYTES = 1024 * 1024;

  private final Calls calls;
  private final Operation operation;
  private final Api api;

  /**
   * Prepares requests.
   *
   * @param client what the other calls are made by, without what is special to them
   * @param credentialName what a token is asked for with, for messages
   */
  TokenEndpoint(HttpUrl baseUrl, LazyHttpClient client, Calls calls, String credentialName) {
    this.calls = calls;
    this.operation = Operation.token(credentialName);
    // A redirect would take the secret elsewhere, in the body of a request.
    LazyHttpClient direct =
        client.with(
            own ->
                Connection.bounded(own.followRedirects(false), MAX_BYTES)
                    .addNetworkInterceptor(TokenEndpoint::identified));
    this.api =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(Attempt.factory(direct))
            .addConverterFactory(new Answers())
            .build()
            .create(Api.class);
  }

  /** Adds the headers that say who asks, below whatever else may look at the request. */
  private static Response identified(Interceptor.Chain chain) throws IOException {
    Request.Builder request =
        chain.request().newBuilder().header("User-Agent", ClientVersion.USER_AGENT);
    Headers own = Attempt.of(chain.call()).headers();
    for (int i = 0; i < own.size(); i++) request.header(own.name(i), own.value(i));
    return chain.proceed(request.build());
  }

  /** Gets a token request ready, without making it. */
  PendingCall<GrantedToken> ask(@Nullable String authorization, Map<String, String> body) {
    RequestBody json = RequestBody.create(FreeFormJson.write(body), JSON);
    Calls asking =
        authorization == null
            ? calls
            : calls.with(settings -> settings.header("Authorization", authorization));
    return asking.prepare(operation, api.token(json));
  }

  /**
   * The one operation, which no released document describes. Its arguments stand in the text of
   * each request, by a tag of Retrofit's, and so can be no secret.
   */
  interface Api {
    @POST("oauth/token")
    Call<GrantedToken> token(@Body RequestBody body);
  }

  private static final class Answers extends Converter.Factory {
    @Override
    @Nullable
    public Converter<ResponseBody, ?> responseBodyConverter(
        Type type, Annotation[] annotations, Retrofit retrofit) {
      return type == GrantedToken.class ? GrantedToken::read : null;
    }
  }
}
