package io.jinliu.deployment.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one service reads from its environment, and where and how it can be asked. */
public final class ServiceContract {

    /** Of Spring Boot and the JVM, as far as we use them. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "SPRING_PROFILES_ACTIVE",
            "SPRING_CONFIG_IMPORT",
            "SERVER_PORT",
            "SERVER_ADDRESS",
            "MANAGEMENT_SERVER_PORT",
            "JAVA_TOOL_OPTIONS");

    public static final String READINESS = "/readyz";
    public static final String LIVENESS = "/livez";

    private final String name;
    private final Map<String, String> properties;
    private final List<Setting> settings;

    /** @param properties what it has set for itself */
    ServiceContract(String name, Map<String, String> properties, List<Setting> settings) {
        this.name = name;
        this.properties = Map.copyOf(properties);
        this.settings = List.copyOf(settings);
    }

    public String name() {
        return name;
    }

    public int port() {
        return Integer.parseInt(properties.get("server.port"));
    }

    /** How long each phase of an orderly end may take; there are three with work in them: jobs, consumers, web server. */
    public Duration shutdownPhase() {
        return Duration.parse("PT" + properties.get("spring.lifecycle.timeout-per-shutdown-phase"));
    }

    /** What the service has set for itself under that name. */
    public Optional<String> property(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    /** Whether anything in the service reads it, in whichever profile. */
    public boolean reads(String variable) {
        return OF_THE_FRAMEWORK.contains(variable) || settings.stream().anyMatch(setting -> setting.isSetBy(variable));
    }

    /** Why the service does not want that variable outside profile local; empty if it does. */
    public Optional<String> objection(String variable) {
        if (OF_THE_FRAMEWORK.contains(variable)) {
            return Optional.empty();
        }
        var meant =
                settings.stream().filter(setting -> setting.isSetBy(variable)).toList();
        if (meant.isEmpty()) {
            return Optional.of("nothing in %s reads it".formatted(name));
        }
        return meant.stream().allMatch(ServiceContract::refused)
                ? Optional.of("%s takes it in profile local only".formatted(name))
                : Optional.empty();
    }

    /** Variables without which the service does not start outside profile local. */
    public Set<String> missing(Set<String> given) {
        return settings.stream()
                .filter(this::needed)
                .filter(setting -> given.stream().noneMatch(setting::isSetBy))
                .map(Setting::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refused(Setting setting) {
        return setting.playgroundOnly() || OutsideLocal.REFUSED.contains(setting.property());
    }

    private boolean needed(Setting setting) {
        return !refused(setting)
                && (setting.needed() || OutsideLocal.NEEDED.contains(setting.property()))
                && properties.keySet().stream().noneMatch(setting::isGivenBy);
    }
}
