package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/** The loop over pages that one writes by hand around a client that knows single requests only. */
final class PageLoop {
  /** A request for a page. */
  @FunctionalInterface
  interface Request<T> {
    List<T> page(int limit, int offset) throws IOException;
  }

  private PageLoop() {}

  static <T> long walk(Request<T> request, LongConsumer progress) throws IOException {
    int offset = 0;
    while (true) {
      List<T> page = request.page(Client.PAGE_SIZE, offset);
      for (int i = 1; i <= page.size(); i++) progress.accept(offset + i);
      offset += page.size();
      if (page.size() < Client.PAGE_SIZE) return offset;
    }
  }
}
