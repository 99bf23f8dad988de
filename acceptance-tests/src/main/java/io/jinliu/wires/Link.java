package io.jinliu.wires;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to one thing: some ports, and whatever is wrong with it. */
final class Link implements AutoCloseable {

    private final InetAddress from;
    private final InetAddress to;
    private final Set<ServerSocket> doors = ConcurrentHashMap.newKeySet();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile Trouble trouble = new Trouble.None();

    /** @param from where connections are taken; they lead to the same port of {@code to} */
    Link(InetAddress from, InetAddress to) {
        this.from = from;
        this.to = to;
    }

    /** @return the port, the system's choice if 0 was asked for */
    int open(int port, int target) throws IOException {
        var door = new ServerSocket(port, 0, from);
        doors.add(door);
        Thread.ofVirtual().name("door-" + door.getLocalPort()).start(() -> receive(door, target));
        return door.getLocalPort();
    }

    void suffer(Trouble next) {
        trouble = next;
        if (next instanceof Trouble.Cut) {
            wires.forEach(Wire::cut);
        }
    }

    Trouble trouble() {
        return trouble;
    }

    void forget(Wire wire) {
        wires.remove(wire);
    }

    @Override
    public void close() throws IOException {
        for (var door : doors) {
            door.close();
        }
        wires.forEach(Wire::cut);
    }

    private void receive(ServerSocket door, int target) {
        while (!door.isClosed()) {
            try {
                connect(door.accept(), target);
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** A target that is away looks as it would without us: the connection ends. */
    private void connect(Socket client, int target) {
        if (trouble instanceof Trouble.Cut) {
            Wire.reset(client);
            return;
        }
        try {
            var wire = new Wire(this, client, new Socket(to, target));
            wires.add(wire);
            wire.start();
        } catch (IOException away) {
            Wire.reset(client);
        }
    }
}
