package dev.jobexecutions.benchmarks.decoding;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.jobexecutions.benchmarks.contender.Decoder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okio.Buffer;

/** Moshi as it comes: its reflective adapters, over classes of the same shape as the document's. */
final class ReflectiveMoshiDecoder implements Decoder {
  static final String LABEL = "Moshi, reflective";

  private final JsonAdapter<List<PlainExecution>> adapter =
      new Moshi.Builder()
          .build()
          .adapter(Types.newParameterizedType(List.class, PlainExecution.class));

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return Objects.requireNonNull(adapter.fromJson(page));
  }
}
