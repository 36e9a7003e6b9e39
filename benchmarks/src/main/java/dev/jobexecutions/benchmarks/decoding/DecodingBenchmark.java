package dev.jobexecutions.benchmarks.decoding;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.contender.Decoder;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.page.Pages;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes one page over and over. Each contender has a JVM of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecodingBenchmark {
  /** The contender's name in the tables, which {@link Decoding} gives. */
  @Param("ours")
  public String contender = "";

  /** How many executions the page has. */
  @Param("100")
  public int executions;

  private final Buffer page = new Buffer();
  private Decoder decoder = unused -> List.of();

  /** Makes the page, and checks that the contender reads all of it. */
  @Setup
  public void prepare() throws IOException {
    page.write(new Pages(PageShape.LARGE).page(0, executions));
    decoder =
        contender.equals(ReflectiveMoshiDecoder.LABEL)
            ? new ReflectiveMoshiDecoder()
            : Contender.of(contender).decoder();
    int decoded = decode().size();
    if (decoded != executions) throw new IOException(contender + " decoded " + decoded);
  }

  /** Decodes the page. The bytes are shared with the copy, and not copied. */
  @Benchmark
  public List<?> decode() throws IOException {
    return decoder.decode(page.clone());
  }
}
