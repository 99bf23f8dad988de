package io.jinliu.wires;

import java.io.IOException;
import java.net.Socket;

/** One connection, passed on in both directions. */
final class Wire {

    private static final int CHUNK = 64 * 1024;

    private final Link link;
    private final Socket client;
    private final Socket server;
    private volatile boolean asked;

    Wire(Link link, Socket client, Socket server) {
        this.link = link;
        this.client = client;
        this.server = server;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pass(client, server, false));
        Thread.ofVirtual().start(() -> pass(server, client, true));
    }

    void cut() {
        link.forget(this);
        reset(client);
        reset(server);
    }

    /** As a network that breaks: no orderly end. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // which is what we want
        }
    }

    private void pass(Socket from, Socket to, boolean replies) {
        var buffer = new byte[CHUNK];
        try {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!survives(replies)) {
                    break;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // the other direction ends with this one
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    /** A greeting is no reply: what is lost answers something that has been done. */
    private boolean survives(boolean reply) throws InterruptedException {
        if (!reply) {
            asked = true;
        }
        return switch (link.trouble()) {
            case Trouble.None _ -> true;
            case Trouble.Cut _ -> false;
            case Trouble.Delay(var by) -> {
                Thread.sleep(by);
                yield true;
            }
            case Trouble.Loss loss -> !(reply && asked && loss.hits());
        };
    }
}
