package io.jinliu.platform.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A child that is ready at once, or says why it is not and ends. */
final class TinyService {

    private TinyService() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("refuse")) {
            System.out.println("The moon is in the wrong phase");
            System.exit(3);
        }
        var port = Integer.parseInt(arguments[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
