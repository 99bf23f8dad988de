package io.jinliu.platform.cli;

import io.jinliu.platform.engine.EmbeddedDatabase;
import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.plan.Layout;
import io.jinliu.platform.plan.Layouts;
import io.jinliu.platform.plan.Secrets;
import io.jinliu.platform.plan.Service;
import io.jinliu.platform.plan.ServiceSettings;
import io.jinliu.platform.run.Leftovers;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;

/** Moves the rows of every service; starts the database for it, and nothing else (docs/domain/resharding.md). */
record RowMover(Workplace workplace, PrintStream out) {

    /** Goes on where it was killed; the settings are switched when every service's rows are the same on both sides. */
    void moveTo(Layout wanted) throws InterruptedException {
        var layouts = Layouts.of(workplace.data());
        if (layouts.current().equals(wanted)) {
            throw new NotPossible("The layout is %s already".formatted(wanted));
        }
        layouts.kept().ifPresent(kept -> {
            throw new NotPossible("The rows of %s are still kept. First: ./jinliu reshard --drop-old%s"
                    .formatted(kept, workplace.offsetOption()));
        });
        each(layouts.current(), wanted, "copy");
        each(layouts.current(), wanted, "open");
        new Layouts(wanted, Optional.of(layouts.current())).write(workplace.data());
        out.printf(
                "Jinliu is %s now; the rows at %s are kept. Start it: ./jinliu up%s%n",
                wanted, layouts.current(), workplace.offsetOption());
    }

    void giveUp(Layout wanted) throws InterruptedException {
        var current = Layouts.of(workplace.data()).current();
        if (current.equals(wanted)) {
            throw new NotPossible("Too late: %s is what Jinliu works with".formatted(wanted));
        }
        each(current, wanted, "give-up");
        out.println("Jinliu works at " + current + " as before");
    }

    void dropOld() throws InterruptedException {
        var layouts = Layouts.of(workplace.data());
        var old = layouts.kept().orElseThrow(() -> new NotPossible("Nothing old is kept"));
        each(old, layouts.current(), "drop-old");
        new Layouts(layouts.current(), Optional.empty()).write(workplace.data());
        out.println("The rows at " + old + " are deleted");
    }

    private void each(Layout from, Layout to, String step) throws InterruptedException {
        requireDown();
        var data = workplace.data();
        var ports = workplace.ports();
        Folders.secret(data.reshardings());
        try (var database = EmbeddedDatabase.start(data.database(), ports.database(), data.log("database"))) {
            var settings = new ServiceSettings(ports, data, Secrets.of(data));
            for (var service : Service.bookkeepers()) {
                database.provide(
                        settings.databasePrefix(service, to),
                        to.databases(),
                        settings.secrets().owner(service),
                        settings.secrets().application(service));
                new ReshardProgram(workplace, settings).run(step, service, from, to);
            }
        }
    }

    private void requireDown() throws InterruptedException {
        if (workplace.status().isPresent()) {
            throw new NotPossible("Jinliu is up. Stop it: ./jinliu down" + workplace.offsetOption());
        }
        if (!Files.isDirectory(workplace.data().database())) {
            throw new NotPossible("There are no rows in " + workplace.data().root());
        }
        new Leftovers(workplace.data().record()).end();
    }
}
