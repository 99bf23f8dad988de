package io.jinliu.platform.cli;

import io.jinliu.platform.run.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of another module, in a JVM of its own.
 *
 * @param heap at most, as {@code -Xmx} takes it
 */
record Program(String module, String main, String heap) {

    Program(String module, String main) {
        this(module, main, "256m");
    }

    /** @return the program's exit code */
    int run(Workplace workplace, List<String> arguments) throws InterruptedException {
        var offset = Integer.toString(workplace.ports().offset());
        var builder = new ProcessBuilder(line(workplace, offset, arguments)).inheritIO();
        builder.environment().put("JINLIU_PORT_OFFSET", offset);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> line(Workplace workplace, String offset, List<String> arguments) {
        var checkout = workplace.checkout();
        var jar = checkout.plainJar(module)
                .orElseThrow(() -> new NotPossible("%s is not built. Build it: ./mvnw -q -DskipTests package -pl %s -am"
                        .formatted(module, module)));
        var libraries = checkout.home().resolve(module).resolve("target/lib");
        var line = new ArrayList<>(List.of(
                Java.program(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djinliu.home=" + checkout.home(),
                "-Djinliu.offset=" + offset,
                "-Drocketmq.log.root="
                        + workplace.data().logs().resolve("rocketmq").resolve(module),
                "-Drocketmq.log.level=WARN",
                "-cp",
                jar + ":" + libraries + "/*",
                main));
        line.addAll(arguments);
        return line;
    }
}
