package io.jinliu.invariant;

import io.jinliu.platform.engine.DatabaseUser;
import io.jinliu.platform.plan.BusinessClock;
import io.jinliu.platform.plan.Checkout;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where everything is that has to be looked at.
 *
 * @param databases of each service that keeps books, by its word
 * @param logs a folder of {@code *.log}; need not exist
 * @param messages where the broker stores what it was sent; need not exist
 * @param changes where the database keeps its log of changes; need not exist
 */
public record Premises(
        Map<String, Access> databases,
        URI simulator,
        BusinessClock businessClock,
        Path fieldKeys,
        Path logs,
        Path messages,
        Path changes) {

    /** Physical databases in their order, and who may read them. */
    public record Access(List<String> urls, DatabaseUser reader) {}

    /** Of the platform of this checkout. */
    public static Premises of(Checkout checkout, PortPlan ports) {
        var data = checkout.data(ports);
        if (!Files.exists(data.secrets())) { // reading them would make them
            throw new CannotLook("There was never a platform in %s. Start it: ./jinliu up".formatted(data.root()));
        }
        var secrets = Secrets.of(data);
        var settings = new ServiceSettings(ports, data, secrets);
        return new Premises(
                Service.bookkeepers().stream()
                        .collect(Collectors.toMap(Service::word, service -> access(settings, service))),
                URI.create(ports.url(ports.simulator())),
                new BusinessClock(data.clock(), Clock.systemUTC()),
                data.keys().resolve("field-keys.properties"),
                data.logs(),
                data.broker().resolve("commitlog"),
                data.database());
    }

    private static Access access(ServiceSettings settings, Service service) {
        var urls = Objects.requireNonNull(settings.of(service).get("JINLIU_DATABASE_URLS"));
        return new Access(List.of(urls.split(",", -1)), settings.secrets().owner(service));
    }

    Books open(String service) {
        var access = databases.get(service);
        if (access == null) {
            throw new CannotLook("Nobody told where the books of %s are".formatted(service));
        }
        return Books.open(service + "-service", access.urls(), access.reader());
    }
}
