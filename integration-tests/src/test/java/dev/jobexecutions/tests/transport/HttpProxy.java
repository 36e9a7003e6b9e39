package dev.jobexecutions.tests.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** An HTTP proxy: absolute form for plain HTTP, and tunnels. Thread-safe. */
final class HttpProxy implements AutoCloseable {
  /** What each request had before its empty line. */
  final List<String> heads = new CopyOnWriteArrayList<>();

  private final Relay relay = new Relay(this::connect);

  /** The value of Proxy-Authorization that it asks for; null for none. */
  @Nullable private final String authorization;

  HttpProxy(@Nullable String authorization) {
    this.authorization = authorization;
  }

  Proxy address() {
    return relay.address(Proxy.Type.HTTP);
  }

  @Nullable
  private Socket connect(Socket client) throws IOException {
    String head = head(client.getInputStream());
    heads.add(head);
    if (authorization != null && !head.contains("\r\nProxy-Authorization: " + authorization)) {
      answer(
          client,
          "407 Who are you\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\nConnection: close");
      return null;
    }
    String target = head.split(" ", 3)[1];
    if (head.startsWith("CONNECT ")) {
      int colon = target.lastIndexOf(':');
      Socket server =
          new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
      answer(client, "200 Go on");
      return server;
    }
    URI url = URI.create(target);
    Socket server = new Socket(url.getHost(), url.getPort());
    String own =
        head.lines()
            .filter(line -> !line.startsWith("Proxy-"))
            .map(line -> line.replace(target, url.getRawPath() + "?" + url.getRawQuery()))
            .collect(Collectors.joining("\r\n"));
    server
        .getOutputStream()
        .write((own + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return server;
  }

  private static void answer(Socket client, String head) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) throw new IOException("the client hung up");
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() {
    relay.close();
  }
}
