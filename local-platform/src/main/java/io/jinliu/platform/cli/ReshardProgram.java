package io.jinliu.platform.cli;

import io.jinliu.platform.plan.Layout;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import io.jinliu.platform.run.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program of the module resharding, in a JVM of its own for each service. */
record ReshardProgram(Workplace workplace, ServiceSettings settings) {

    private static final String MODULE = "resharding";
    private static final String MAIN = "io.jinliu.reshard.Reshard";

    void run(String step, Service service, Layout from, Layout to) throws InterruptedException {
        var checkout = workplace.checkout();
        var jar = checkout.plainJar(MODULE)
                .orElseThrow(() -> new NotPossible("%s is not built. Build it: ./mvnw -q -DskipTests package -pl %s -am"
                        .formatted(MODULE, MODULE)));
        var libraries = checkout.home().resolve(MODULE).resolve("target/lib");
        var builder = new ProcessBuilder(
                        Java.program(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        jar + ":" + libraries + "/*",
                        MAIN,
                        step,
                        plan(service, from, to).toString())
                .inheritIO();
        builder.environment()
                .put(
                        "JINLIU_DATABASE_OWNER_PASSWORD",
                        settings.secrets().owner(service).password());
        try {
            if (builder.start().waitFor() != 0) {
                throw new NotPossible("The rows of %s could not be moved (%s)".formatted(service.module(), step));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path plan(Service service, Layout from, Layout to) {
        var lines = List.of(
                "service=" + service.word(),
                "from.urls=" + settings.databaseUrls(service, from),
                "from.tables=" + from.tables(),
                "to.urls=" + settings.databaseUrls(service, to),
                "to.tables=" + to.tables(),
                "owner.user=" + settings.secrets().owner(service).name(),
                "application.user=" + settings.secrets().application(service).name());
        try {
            return Files.write(settings.data().reshardings().resolve(service.word() + ".properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
