package io.jinliu.bench.job;

import io.jinliu.bench.empty.EmptyService;
import io.jinliu.bench.empty.WebStarter;
import io.jinliu.bench.ground.Child;
import io.jinliu.platform.run.Java;
import java.util.ArrayList;
import java.util.List;

/** The service that does nothing, with the options that the platform gives to services. */
final class EmptyChild {

    /** As the platform's launcher gives it to a service. */
    private static final String HEAP = "-Xmx224m";

    private EmptyChild() {}

    static Child at(int port) {
        var line = new ArrayList<>(List.of(Java.program(), HEAP));
        line.addAll(Java.OPTIONS);
        line.addAll(List.of("-cp", WebStarter.of(System.getProperty("java.class.path"))));
        line.addAll(List.of(EmptyService.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1"));
        return new Child(List.copyOf(line), System.getenv());
    }
}
