package dev.jobexecutions.benchmarks.process;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.contender.Decoder;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.page.Pages;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;

/** Decodes pages, keeps them, and prints how many bytes of heap each holds. */
final class KeptPageChild {
  private KeptPageChild() {}

  /**
   * Decodes the pages.
   *
   * @param arguments the contender, and the number of pages
   */
  public static void main(String[] arguments) throws IOException {
    Decoder decoder = Contender.of(arguments[0]).decoder();
    int keep = Integer.parseInt(arguments[1]);
    Pages pages = new Pages(PageShape.LARGE);
    decode(decoder, pages, 0); // What is made once for all pages is none of theirs.
    long before = used();
    List<List<?>> kept = new ArrayList<>();
    try {
      for (int number = 1; number <= keep; number++) kept.add(decode(decoder, pages, number));
      System.out.println((used() - before) / (double) keep);
    } finally {
      Reference.reachabilityFence(kept);
    }
    System.exit(0);
  }

  private static List<?> decode(Decoder decoder, Pages pages, int number) throws IOException {
    Buffer page = new Buffer();
    page.write(pages.page(number * Client.PAGE_SIZE, Client.PAGE_SIZE));
    return decoder.decode(page);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
