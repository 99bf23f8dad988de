package io.jinliu.platform.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to start beside database and broker. The simulator goes with payment-service, which needs its keys. */
public record Selection(Set<Service> services, boolean simulator) {

    public static final String SIMULATOR = "simulator";

    public static Selection everything() {
        return new Selection(EnumSet.allOf(Service.class), true);
    }

    /**
     * From the names on the command line.
     *
     * @throws IllegalArgumentException naming the word that is no service
     */
    public static Selection only(List<String> names) {
        var services = EnumSet.noneOf(Service.class);
        for (var name : names) {
            if (!name.equals(SIMULATOR)) {
                services.add(Service.named(name).orElseThrow(() -> unknown(name)));
            }
        }
        return new Selection(services, names.contains(SIMULATOR) || services.contains(Service.PAYMENT));
    }

    /** What was selected but has no jar, with the command that builds it. */
    public List<String> notBuilt(Checkout checkout) {
        var missing = new ArrayList<String>();
        if (simulator && checkout.simulator().isEmpty()) {
            missing.add(describe("channel-simulator"));
        }
        services.stream()
                .filter(service -> checkout.application(service).isEmpty())
                .map(service -> describe(service.module()))
                .forEach(missing::add);
        return missing;
    }

    /** The selection without what has no jar. */
    public Selection built(Checkout checkout) {
        var there = services.stream()
                .filter(service -> checkout.application(service).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
        return new Selection(there, simulator && checkout.simulator().isPresent());
    }

    /** The names again, as {@link #only} reads them. */
    public String names() {
        var names = services.stream().map(Service::module).collect(Collectors.toCollection(ArrayList::new));
        if (simulator) {
            names.add(SIMULATOR);
        }
        return String.join(",", names);
    }

    private static String describe(String module) {
        return "%s is not built. Build it: ./mvnw -q -DskipTests package -pl %s -am".formatted(module, module);
    }

    private static IllegalArgumentException unknown(String name) {
        var known = EnumSet.allOf(Service.class).stream().map(Service::module).collect(Collectors.joining(", "));
        return new IllegalArgumentException("'%s' is no service. There are %s, %s".formatted(name, known, SIMULATOR));
    }
}
