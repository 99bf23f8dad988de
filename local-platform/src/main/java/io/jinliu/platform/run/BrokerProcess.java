package io.jinliu.platform.run;

import com.sun.net.httpserver.HttpServer;
import io.jinliu.platform.engine.EmbeddedBroker;
import io.jinliu.platform.engine.EngineDidNotStart;
import io.jinliu.platform.engine.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** RocketMQ in a process of its own, so that it can die alone. Answers {@code /readyz} like every other part. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** @param arguments its folder; the ports of name server, broker and readiness; the address it names to its clients */
    public static void main(String[] arguments) throws IOException {
        try {
            var broker = EmbeddedBroker.start(
                    Path.of(arguments[0]),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    arguments[4]);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            sayReady(Integer.parseInt(arguments[3]));
        } catch (EngineDidNotStart | PortTaken why) {
            System.out.println(why.getMessage());
            System.exit(1); // RocketMQ leaves threads behind
        }
    }

    private static void sayReady(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/readyz", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }
}
