package io.jinliu.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who hears what is written down twice, here and in the services: the two must not drift apart. */
class SubscriptionsTest {

    private static final Pattern CONSUMER =
            Pattern.compile("return \"((?:order|payment|settlement|points)-service\\.[a-z-]+)\"");
    /** What every service listens to, in the common library. */
    private static final Pattern EVERYBODYS = Pattern.compile("return service \\+ \"(\\.[a-z-]+)\"");

    private static final List<String> KNOWN =
            Subscriptions.BY_EVENT.values().stream().flatMap(List::stream).toList();

    /** One that ends in a dash is completed by the event's name. */
    @Test
    void knows_every_consumer_that_the_services_have() throws IOException {
        assertThat(consumers()).isNotEmpty().allSatisfy(consumer -> assertThat(KNOWN)
                .anyMatch(known -> consumer.endsWith("-") ? known.startsWith(consumer) : known.equals(consumer)));
    }

    @Test
    void expects_nothing_of_consumers_that_no_service_has() throws IOException {
        var there = consumers();
        assertThat(KNOWN).allSatisfy(known -> assertThat(there)
                .anyMatch(consumer -> consumer.endsWith("-") ? known.startsWith(consumer) : known.equals(consumer)));
    }

    private static List<String> consumers() throws IOException {
        var found = new ArrayList<String>();
        for (var service : Shelves.SERVICES) {
            found.addAll(named(CONSUMER, service + "-service"));
            named(EVERYBODYS, "common-lib").forEach(name -> found.add(service + "-service" + name));
        }
        return found;
    }

    private static List<String> named(Pattern consumer, String module) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("../%s/src/main/java".formatted(module)))) {
            for (var file :
                    files.filter(it -> it.toString().endsWith("Listener.java")).toList()) {
                consumer.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }
}
