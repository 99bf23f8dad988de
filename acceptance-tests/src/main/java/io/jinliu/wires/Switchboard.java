package io.jinliu.wires;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All links, and a door on loopback: {@code GET /readyz}, and {@code PUT /links/database} with a {@link Trouble} as its
 * body. A web page in a browser on this machine cannot send a PUT here.
 */
public final class Switchboard {

    private final Map<String, Link> links;

    private Switchboard(Map<String, Link> links) {
        this.links = links;
    }

    /** @param arguments the door's port; the address to listen on; {@code name=port,port…} for each link */
    public static void main(String[] arguments) throws IOException {
        var from = InetAddress.getByName(arguments[1]);
        var links = new LinkedHashMap<String, Link>();
        for (var i = 2; i < arguments.length; i++) {
            var named = arguments[i].split("=", 2);
            var link = new Link(from, InetAddress.getLoopbackAddress());
            for (var port : named[1].split(",", -1)) {
                link.open(Integer.parseInt(port), Integer.parseInt(port));
            }
            links.put(named[0], link);
        }
        new Switchboard(links).open(Integer.parseInt(arguments[0]));
    }

    private void open(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/readyz", exchange -> answer(exchange, 200));
        server.createContext("/links/", exchange -> answer(exchange, order(exchange)));
        server.start();
    }

    private int order(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/links/".length());
        var link = links.get(name);
        if (link == null) {
            return 404;
        }
        if (!exchange.getRequestMethod().equals("PUT")) {
            return 405;
        }
        try {
            link.suffer(Trouble.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            return 204;
        } catch (IllegalArgumentException notUnderstood) {
            return 400;
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
