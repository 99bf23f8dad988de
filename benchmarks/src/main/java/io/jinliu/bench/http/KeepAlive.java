package io.jinliu.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** One kept-alive connection, one request at a time; a blocked thread costs nothing while the other side works. */
public final class KeepAlive implements AutoCloseable {

    private static final int ROOM = 16 << 10;
    private static final Duration IDLE = Duration.ofSeconds(3);

    private final int port;
    private final byte[] buffer = new byte[ROOM];
    private Socket socket;
    private int from;
    private int to;
    private long lastUsed = System.nanoTime();

    public KeepAlive(int port) throws IOException {
        this.port = port;
        this.socket = connect();
    }

    /** Sends it and reads the whole answer. */
    public Reply send(Call call) throws IOException {
        if (socket.isClosed() || isIdle()) {
            close();
            socket = connect();
        }
        socket.getOutputStream().write(call.bytes());
        from = 0;
        to = 0;
        var status = Integer.parseInt(line().substring(9, 12));
        var reply = new Reply(status, body(status));
        lastUsed = System.nanoTime();
        return reply;
    }

    /** Long enough for the server to have hung up, which shows only once something was sent in vain. */
    private boolean isIdle() {
        return System.nanoTime() - lastUsed > IDLE.toNanos();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(30_000);
        return connected;
    }

    private byte[] body(int status) throws IOException {
        var length = 0;
        var chunked = false;
        var last = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.equals("transfer-encoding: chunked");
            last |= header.equals("connection: close");
        }
        var body = chunked ? chunks() : status == 204 ? new byte[0] : exactly(length);
        if (last) {
            socket.close();
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = next();
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (var c = next(); c != '\n'; c = next()) {
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private byte next() throws IOException {
        if (from == to) {
            InputStream in = socket.getInputStream();
            to = in.read(buffer);
            from = 0;
            if (to < 0) {
                throw new EOFException("The connection ended in the middle of an answer");
            }
        }
        return buffer[from++];
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
