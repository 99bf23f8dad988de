package io.jinliu.platform.run;

import io.jinliu.platform.engine.EmbeddedDatabase;
import io.jinliu.platform.plan.PortPlan;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;

/** Database and broker, started side by side and stopped one after the other; each may die and comes back. */
final class Engines {

    private final PortPlan ports;
    private final Launcher launcher;
    private final DatabaseSupervision database;
    private final Supervision broker;

    /** @param broker what keeps the broker's process running */
    Engines(PortPlan ports, Launcher launcher, Part databasePart, Supervision broker) {
        this.ports = ports;
        this.launcher = launcher;
        var hold = new Hold(launcher.data().held().resolve(databasePart.name()));
        this.database = new DatabaseSupervision(databasePart, hold, () -> start(databasePart));
        this.broker = broker;
    }

    void start() {
        database.start();
        broker.start(launcher::broker);
    }

    /** @throws CannotStart when one of the two did not come up */
    void await() {
        if (!database.awaitFirstReady() || !broker.awaitFirstReady()) {
            throw new CannotStart("needs database and broker; see there");
        }
    }

    void stop() throws InterruptedException {
        broker.stop();
        database.stop();
    }

    private EmbeddedDatabase start(Part part) {
        var started = EmbeddedDatabase.start(launcher.data().database(), ports.database(), part.log());
        provide(started, launcher.settings());
        return started;
    }

    private static void provide(EmbeddedDatabase started, ServiceSettings settings) {
        Secrets secrets = settings.secrets();
        for (var service : Service.bookkeepers()) {
            started.provide(
                    settings.databasePrefix(service, settings.layout()),
                    settings.layout().databases(),
                    secrets.owner(service),
                    secrets.application(service));
        }
    }
}
