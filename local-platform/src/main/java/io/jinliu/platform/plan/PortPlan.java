package io.jinliu.platform.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens on loopback; one offset moves all. */
public record PortPlan(int offset) {

    private static final int HIGHEST = 65_535;
    private static final int LAST_BASE_PORT = 8099;

    public PortPlan {
        if (offset < 0 || offset > HIGHEST - LAST_BASE_PORT) {
            throw new IllegalArgumentException(
                    "A port offset lies between 0 and %d, not at %d".formatted(HIGHEST - LAST_BASE_PORT, offset));
        }
    }

    public int of(Service service) {
        return service.basePort() + offset;
    }

    public int gateway() {
        return of(Service.GATEWAY);
    }

    public int simulator() {
        return 8090 + offset;
    }

    public int control() {
        return 8092 + offset;
    }

    public int database() {
        return 8093 + offset;
    }

    public int nameServer() {
        return 8094 + offset;
    }

    /** Where the broker's process says that it is ready. */
    public int brokerDoor() {
        return 8095 + offset;
    }

    /** Where the wires can be cut, if somebody stands between the services and what they need. */
    public int wires() {
        return 8097 + offset;
    }

    /** RocketMQ also listens two below it, for clients that send by the fast port. */
    public int broker() {
        return 8098 + offset;
    }

    public String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Each port with its purpose, in the order of a list for people. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            all.put(service.module(), of(service));
        }
        all.put("simulator", simulator());
        all.put("platform control", control());
        all.put("database", database());
        all.put("RocketMQ name server", nameServer());
        all.put("RocketMQ readiness", brokerDoor());
        all.put("RocketMQ broker, fast port", broker() - 2);
        all.put("wires", wires());
        all.put("RocketMQ broker", broker());
        return all;
    }
}
