package io.jinliu.platform.engine;

import java.util.List;
import java.util.Map;

/**
 * What one service is given: its physical databases, the owner who migrates them, and the user it works as. The owner
 * has every right on the databases and may grant; the application user has none until the owner grants them.
 */
public record ServiceDatabases(List<String> urls, DatabaseUser owner, DatabaseUser application) {

    /** The same as settings of a service ({@code jinliu.database.*}), for a test's dynamic properties. */
    public Map<String, String> properties() {
        return Map.of(
                "jinliu.database.urls", String.join(",", urls),
                "jinliu.database.user", application.name(),
                "jinliu.database.password", application.password(),
                "jinliu.database.owner-user", owner.name(),
                "jinliu.database.owner-password", owner.password());
    }
}
