package io.jinliu.engines;

import io.jinliu.platform.engine.OtherEngine;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Says in one line on which engines the storage tests can run here, and what is missing for the others. */
public final class EnginesHere {

    private EnginesHere() {}

    public static void main(String[] arguments) {
        System.out.println("Storage tests run here on mariadb-11.4.5, "
                + ServiceLoader.load(OtherEngine.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .map(EnginesHere::told)
                        .collect(Collectors.joining(", ")));
    }

    private static String told(OtherEngine engine) {
        return engine.obstacle()
                .map(why -> "NOT on %s: %s".formatted(engine.name(), why))
                .orElse(engine.name());
    }
}
