package io.jinliu.simulator.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the simulator is run, read from the environment.
 *
 * @param port 0 for any free one
 * @param clockFile holds the offset of business time; absent means none
 * @param seed makes everything random repeatable
 */
record Settings(int port, Path data, Optional<Path> clockFile, OptionalLong seed, int timeScale) {

    Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("JINLIU_SIMULATOR_PORT is not a port: " + port);
        }
        if (timeScale < 1) {
            throw new IllegalArgumentException("JINLIU_SIMULATOR_TIME_SCALE must be 1 or more: " + timeScale);
        }
    }

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("JINLIU_SIMULATOR_PORT", "8090")),
                Path.of(environment.getOrDefault("JINLIU_SIMULATOR_DATA", ".jinliu/simulator")),
                named(environment, "JINLIU_CLOCK_FILE").map(Path::of),
                named(environment, "JINLIU_SIMULATOR_SEED")
                        .map(seed -> OptionalLong.of(Long.parseLong(seed)))
                        .orElse(OptionalLong.empty()),
                Integer.parseInt(environment.getOrDefault("JINLIU_SIMULATOR_TIME_SCALE", "1")));
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
