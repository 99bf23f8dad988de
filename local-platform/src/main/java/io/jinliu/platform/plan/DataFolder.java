package io.jinliu.platform.plan;

import java.nio.file.Path;

/** The one folder that holds everything a platform writes; there is one per port offset. */
public record DataFolder(Path root) {

    static DataFolder in(Path checkout, PortPlan ports) {
        var base = checkout.resolve(".jinliu");
        return new DataFolder(ports.offset() == 0 ? base : base.resolve("offset-" + ports.offset()));
    }

    public Path database() {
        return root.resolve("db");
    }

    public Path broker() {
        return root.resolve("broker");
    }

    public Path simulator() {
        return root.resolve("simulator");
    }

    /** Written by the simulator: where its channels are and with which keys, as settings of payment-service. */
    public Path channelSettings() {
        return simulator().resolve("channel.env");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** As long as a file of its name is there, a part is not started again when it dies. */
    public Path held() {
        return root.resolve("held");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Service jars taken apart, with the start-up caches made for them. */
    public Path apps() {
        return root.resolve("apps");
    }

    /** Over how many databases and tables the rows here are spread, if not as at first. */
    Path layouts() {
        return root.resolve("layout");
    }

    /** Plans of rows on the move. */
    public Path reshardings() {
        return root.resolve("reshard");
    }

    public Path clock() {
        return root.resolve("clock");
    }

    public Path record() {
        return root.resolve("platform.json");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }
}
