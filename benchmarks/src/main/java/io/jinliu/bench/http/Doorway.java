package io.jinliu.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The smallest server: hears whatever is posted, answers 204, does nothing else. It shows what the generator can do. */
public final class Doorway implements AutoCloseable {

    private static final byte[] ANSWER = KeepAlive.ascii("HTTP/1.1 204 No Content\r\n\r\n");

    private final ServerSocket door;
    private final BiConsumer<Map<String, String>, byte[]> listener;

    /** @param listener is told the headers and the body of each call */
    public Doorway(BiConsumer<Map<String, String>, byte[]> listener) throws IOException {
        this.door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        this.listener = listener;
        Thread.ofVirtual().name("doorway").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                visitor.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            var in = new BufferedInputStream(visitor.getInputStream(), 1 << 14);
            for (var first = line(in); !first.isEmpty(); first = line(in)) {
                var headers = headers(in);
                var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
                listener.accept(headers, body);
                visitor.getOutputStream().write(ANSWER);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static Map<String, String> headers(BufferedInputStream in) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String line(BufferedInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(64);
        for (var c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
