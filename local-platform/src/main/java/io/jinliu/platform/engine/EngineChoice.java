package io.jinliu.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Names of engines in the order of preference: the first that can run here does. */
record EngineChoice(List<String> names) {

    private static final String OURS = "mariadb";

    /** What the system property says; ours if it says nothing. */
    static EngineChoice made() {
        return new EngineChoice(
                Arrays.asList(System.getProperty(TestEngines.CHOICE, OURS).split(",", -1)));
    }

    /** Empty when it is ours, or when none can run. */
    Optional<OtherEngine> other() {
        return names.stream()
                .takeWhile(name -> !name.equals(OURS))
                .map(EngineChoice::named)
                .filter(engine -> engine.obstacle().isEmpty())
                .findFirst();
    }

    /** Why none can run here; empty when one can. */
    Optional<String> obstacle() {
        if (names.contains(OURS) || other().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(names.stream()
                .map(name -> name + ": " + named(name).obstacle().orElse(""))
                .collect(Collectors.joining("; ")));
    }

    private static OtherEngine named(String name) {
        return ServiceLoader.load(OtherEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No test engine is called " + name));
    }
}
