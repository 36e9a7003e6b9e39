package dev.jobexecutions.client;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Passes the bytes of an answer on, and fails where there are more than may be. */
class CappedSource extends ForwardingSource {
  private final long limit;
  private long left;

  /**
   * Begins to count.
   *
   * @param most how many bytes may come
   * @param limit how many the answer may have, for the complaint
   */
  CappedSource(Source source, long most, long limit) {
    super(source);
    this.limit = limit;
    left = most;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    // One byte more than is allowed tells that there are more.
    long read = super.read(sink, left < byteCount ? left + 1 : byteCount);
    left -= Math.max(read, 0);
    if (left >= 0) return read;
    throw UnexpectedBodyException.tooLarge(
        "the answer is larger than "
            + limit
            + " bytes. Ask for smaller pages (pageSize), leave the tasks out (summaries), or allow"
            + " more (maxAnswerBytes)");
  }
}
