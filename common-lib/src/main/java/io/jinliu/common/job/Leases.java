package io.jinliu.common.job;

import io.jinliu.common.sharding.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;

/**
 * One worker per database and name, by a row that expires. The database's own clock decides, so that processes whose
 * clocks differ still agree.
 */
public final class Leases {

    private static final String RENEW = """
            UPDATE lease SET holder = :holder, lease_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
             WHERE name = :name AND (holder = :holder OR lease_until < UTC_TIMESTAMP(6))
            """;
    private static final String FIRST = """
            INSERT INTO lease (slot, name, holder, lease_until)
            VALUES (0, :name, :holder, UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND)
            """;
    private static final String GIVE_BACK =
            "UPDATE lease SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE holder = :holder";

    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Instant> goodUntil = new ConcurrentHashMap<>();
    private final InstantSource machineTime;

    Leases(InstantSource machineTime) {
        this.machineTime = machineTime;
    }

    /** Whether this process is the one, for at least half of the time asked for. Asks the database only when it must. */
    public boolean hold(Database database, String name, Duration time) {
        var known = goodUntil.get(database.index() + name);
        var now = machineTime.instant();
        if (known != null && now.isBefore(known)) {
            return true;
        }
        var held = renew(database, name, time) || takeFirst(database, name, time);
        if (held) {
            goodUntil.put(database.index() + name, now.plus(time.dividedBy(2)));
        } else {
            goodUntil.remove(database.index() + name);
        }
        return held;
    }

    /** Lets another process take over at once; for an orderly stop. */
    void giveBack(Database database) {
        goodUntil.clear();
        database.jdbc().sql(GIVE_BACK).param("holder", holder).update();
    }

    private boolean renew(Database database, String name, Duration time) {
        return database.jdbc()
                        .sql(RENEW)
                        .param("holder", holder)
                        .param("seconds", time.toSeconds())
                        .param("name", name)
                        .update()
                == 1;
    }

    private boolean takeFirst(Database database, String name, Duration time) {
        var exists = database.jdbc()
                .sql("SELECT 1 FROM lease WHERE name = :name")
                .param("name", name)
                .query(Integer.class)
                .optional()
                .isPresent();
        return !exists && insert(database, name, time);
    }

    private boolean insert(Database database, String name, Duration time) {
        try {
            return database.jdbc()
                            .sql(FIRST)
                            .param("name", name)
                            .param("holder", holder)
                            .param("seconds", time.toSeconds())
                            .update()
                    == 1;
        } catch (DuplicateKeyException someoneWasFaster) {
            return false;
        }
    }
}
