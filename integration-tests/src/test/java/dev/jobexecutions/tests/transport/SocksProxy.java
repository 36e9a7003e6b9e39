package dev.jobexecutions.tests.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A SOCKS proxy, version 5, without authentication (RFC 1928). Thread-safe. */
final class SocksProxy implements AutoCloseable {
  private static final int HOST_NAME = 3;

  /** How many connections went through it. */
  final AtomicInteger connections = new AtomicInteger();

  private final Relay relay = new Relay(this::connect);

  Proxy address() {
    return relay.address(Proxy.Type.SOCKS);
  }

  private Socket connect(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    in.readByte();
    in.skipNBytes(in.readUnsignedByte());
    client.getOutputStream().write(new byte[] {5, 0});
    in.skipNBytes(3);
    InetAddress host =
        in.readByte() == HOST_NAME
            ? InetAddress.getByName(
                new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII))
            : InetAddress.getByAddress(in.readNBytes(4));
    Socket server = new Socket(host, in.readUnsignedShort());
    client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    connections.incrementAndGet();
    return server;
  }

  @Override
  public void close() {
    relay.close();
  }
}
