package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import retrofit2.Call;
import retrofit2.Response;

/**
 * The {@link PageLoop} around a Retrofit client. A class of its own, since the other clients come
 * without Retrofit.
 */
final class RetrofitPageLoop {
  /** A request for a page. */
  @FunctionalInterface
  interface Request<T> {
    Call<List<T>> page(int limit, int offset);
  }

  private RetrofitPageLoop() {}

  static <T> long walk(Request<T> request, LongConsumer progress) throws IOException {
    return PageLoop.walk((limit, offset) -> body(request.page(limit, offset)), progress);
  }

  static <T> List<T> body(Call<List<T>> call) throws IOException {
    Response<List<T>> response = call.execute();
    List<T> page = response.body();
    if (page == null) throw new IOException("the server answered " + response.code());
    return page;
  }
}
