package io.jinliu.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The loopback ports of this machine. */
public final class Ports {

    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** @throws PortTaken when somebody listens on the port */
    public static void requireFree(String purpose, int port) {
        if (!isFree(port)) {
            var holder =
                    PortHolder.of(port).map(process -> " by process " + process).orElse("");
            throw new PortTaken(purpose, port, holder);
        }
    }

    /** A port that nobody listens on now, picked by the system. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first of {@code count} neighbouring free ports. Taken below the range that the system hands out to clients,
     * so that no connection of ours lands on them before we do.
     */
    static int freeBlock(int count) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (IntStream.range(first, first + count).allMatch(Ports::isFree)) {
                return first;
            }
        }
        throw new EngineDidNotStart("Found no %d neighbouring free ports between 20000 and 32000".formatted(count));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections that linger after a close are nobody listening
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
