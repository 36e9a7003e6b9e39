package dev.jobexecutions.tests.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a TLS client offers, as it stands on the wire (RFC 8446, 4.1.2).
 *
 * @param versions such as 0x0303 for TLS 1.2
 * @param cipherSuites their numbers
 */
record ClientHello(List<Integer> versions, List<Integer> cipherSuites) {
  private static final int SUPPORTED_VERSIONS = 43;

  static ClientHello read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    in.skipNBytes(3);
    ByteBuffer hello = ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
    // The message's type and length, the legacy version, and the random number.
    hello.position(4 + 2 + 32);
    skip(hello, hello.get() & 0xff);
    List<Integer> suites = numbers(hello, hello.getShort() & 0xffff);
    skip(hello, hello.get() & 0xff);
    int end = (hello.getShort() & 0xffff) + hello.position();
    while (hello.position() < end) {
      int extension = hello.getShort() & 0xffff;
      int length = hello.getShort() & 0xffff;
      if (extension == SUPPORTED_VERSIONS)
        return new ClientHello(numbers(hello, hello.get() & 0xff), suites);
      skip(hello, length);
    }
    throw new IOException("no supported versions, so older ones than TLS 1.3");
  }

  private static void skip(ByteBuffer bytes, int count) {
    bytes.position(bytes.position() + count);
  }

  private static List<Integer> numbers(ByteBuffer bytes, int length) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < length; i += 2) numbers.add(bytes.getShort() & 0xffff);
    return numbers;
  }
}
