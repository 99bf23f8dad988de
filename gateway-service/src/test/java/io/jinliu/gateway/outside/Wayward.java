package io.jinliu.gateway.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A service in trouble. It counts who came. */
public final class Wayward {

    private final URI address;
    private final AtomicInteger visits = new AtomicInteger();
    private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

    private Wayward(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    public int visits() {
        return visits.get();
    }

    /** Nobody listens. */
    public static Wayward gone() {
        try (var socket = listening()) {
            return new Wayward(addressOf(socket));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Listens, and never says a word. */
    public static Wayward silent() {
        return meeting((socket, wayward) -> wayward.held.add(socket));
    }

    /** Hears the question and resets the connection. */
    public static Wayward hangingUp() {
        return meeting((socket, _) -> {
            socket.getInputStream().read(new byte[4096]);
            socket.setSoLinger(true, 0);
            socket.close();
        });
    }

    /** Begins an answer and breaks off. */
    public static Wayward breakingOff() {
        return meeting((socket, _) -> {
            socket.getInputStream().read(new byte[4096]);
            var half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"half\":";
            socket.getOutputStream().write(half.getBytes(ISO_8859_1));
            socket.close();
        });
    }

    private static Wayward meeting(Manner manner) {
        try {
            var listening = listening();
            var wayward = new Wayward(addressOf(listening));
            Thread.ofVirtual().start(() -> wayward.meet(listening, manner));
            return wayward;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void meet(ServerSocket listening, Manner manner) {
        try (listening) {
            while (true) {
                var socket = listening.accept();
                visits.incrementAndGet();
                manner.meet(socket, this);
            }
        } catch (IOException over) {
            throw new UncheckedIOException(over);
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static URI addressOf(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private interface Manner {
        void meet(Socket socket, Wayward wayward) throws IOException;
    }
}
