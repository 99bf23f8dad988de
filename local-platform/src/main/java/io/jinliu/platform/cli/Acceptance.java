package io.jinliu.platform.cli;

import io.jinliu.platform.run.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Demonstration and checks: programs of acceptance-tests, which meet the system from outside, in a JVM of their own. */
record Acceptance(Workplace workplace) {

    static final String MODULE = "acceptance-tests";
    private static final String MAIN = "io.jinliu.acceptance.cli.AcceptanceCli";

    /** @return the program's exit code */
    int run(boolean json, List<String> arguments) throws InterruptedException {
        var checkout = workplace.checkout();
        var jar = checkout.plainJar(MODULE)
                .orElseThrow(() -> new NotPossible("%s is not built. Build it: ./mvnw -q -DskipTests package -pl %s -am"
                        .formatted(MODULE, MODULE)));
        var libraries = checkout.home().resolve(MODULE).resolve("target/lib");
        var line = new ArrayList<>(List.of(
                Java.program(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djinliu.home=" + checkout.home(),
                "-Djinliu.offset=" + workplace.ports().offset(),
                "-Drocketmq.log.root=" + workplace.data().logs().resolve("rocketmq/acceptance"),
                "-Drocketmq.log.level=WARN",
                "-cp",
                jar + ":" + libraries + "/*",
                MAIN));
        line.addAll(arguments);
        if (json) {
            line.add("--json");
        }
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment()
                .put("JINLIU_PORT_OFFSET", Integer.toString(workplace.ports().offset()));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
