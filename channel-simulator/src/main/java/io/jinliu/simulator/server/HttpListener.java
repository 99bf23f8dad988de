package io.jinliu.simulator.server;

import io.jinliu.simulator.wire.Answer;
import io.jinliu.simulator.wire.Request;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Listens on loopback and gives every connection a virtual thread of its own. */
final class HttpListener implements AutoCloseable {

    private static final Logger LOG = System.getLogger(HttpListener.class.getName());
    private static final int BACKLOG = 1024;
    private static final int IDLE_MILLIS = 120_000;

    private final ServerSocket door;
    private final Function<Request, Answer> answers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    HttpListener(int port, Function<Request, Answer> answers) {
        this.answers = answers;
        try {
            this.door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen on port " + port, taken);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void start() {
        Thread.ofPlatform().name("simulator-listener").start(this::listen);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().name("simulator-connection").start(() -> serve(socket));
            } catch (IOException closing) {
                LOG.log(Level.DEBUG, "No more connections", closing);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            var exchange = new HttpExchange(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
            for (var next = exchange.read(); next.isPresent(); next = exchange.read()) {
                if (!answered(next.get(), exchange, socket)) {
                    return;
                }
            }
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A caller left", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Says whether the connection lives on. */
    private boolean answered(Request request, HttpExchange exchange, Socket socket)
            throws IOException, InterruptedException {
        return switch (answers.apply(request)) {
            case Answer.Said said -> {
                Thread.sleep(said.after());
                boolean last = request.header("Connection")
                        .filter("close"::equalsIgnoreCase)
                        .isPresent();
                exchange.write(said.reply(), last);
                yield !last;
            }
            case Answer.Cut cut -> {
                Thread.sleep(cut.after());
                socket.setSoLinger(true, 0); // a reset, not a polite goodbye
                yield false;
            }
        };
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            LOG.log(Level.DEBUG, "A socket was gone already", alreadyGone);
        }
    }
}
