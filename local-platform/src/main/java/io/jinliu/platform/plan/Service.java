package io.jinliu.platform.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The services of the platform, in the order of their ports. */
public enum Service {
    GATEWAY("gateway", 8080),
    ORDER("order", 8081),
    PAYMENT("payment", 8082),
    SETTLEMENT("settlement", 8083),
    POINTS("points", 8084);

    private final String word;
    private final int basePort;

    Service(String word, int basePort) {
        this.word = word;
        this.basePort = basePort;
    }

    /** The service whose module has this name. */
    public static Optional<Service> named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module().equals(module))
                .findFirst();
    }

    /** All but the gateway: those that keep books. */
    public static List<Service> bookkeepers() {
        return Arrays.stream(values()).filter(Service::ownsDatabases).toList();
    }

    public String module() {
        return word + "-service";
    }

    /** The word in names of databases, users and settings. */
    public String word() {
        return word;
    }

    public boolean ownsDatabases() {
        return this != GATEWAY;
    }

    int basePort() {
        return basePort;
    }
}
