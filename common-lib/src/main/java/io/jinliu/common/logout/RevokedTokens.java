package io.jinliu.common.logout;

import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.common.time.MachineTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The revoked tokens as this process knows them. It asks the databases once a second, so that no request has to.
 *
 * <p>While a database is away what is known stays known, and what is new there is learned when it is back.
 */
@Component
class RevokedTokens implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Longer than a transaction takes: a row is dated when it is written and seen when it is committed. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> asked = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Databases databases;
    private final RevocationRows rows;
    private final MachineTime machineTime;

    RevokedTokens(Databases databases, RevocationRows rows, MachineTime machineTime) {
        this.databases = databases;
        this.rows = rows;
        this.machineTime = machineTime;
    }

    static String hash(String tokenId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(tokenId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    boolean include(String tokenId) {
        return !known.isEmpty() && known.containsKey(hash(tokenId));
    }

    void remember(TokenRevoked token) {
        known.putIfAbsent(token.tokenHash(), new Known(token, machineTime.instant()));
    }

    /** What this process has learned since then. */
    List<TokenRevoked> since(Instant then) {
        return known.values().stream()
                .filter(it -> it.since().isAfter(then))
                .map(Known::token)
                .toList();
    }

    /** Once before the first request; then again and again. */
    @Override
    public void start() {
        learn();
        Thread.ofVirtual().name("revoked-tokens").start(this::keepLearning);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return !asked.isEmpty() && stopping.getCount() > 0;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void keepLearning() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                learn();
                var longAgo = machineTime.instant().minus(RevocationRows.GRACE);
                known.values().removeIf(it -> it.token().expiresAt().isBefore(longAgo));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void learn() {
        for (var database : databases.all()) {
            try {
                learn(database);
            } catch (DataAccessException away) {
                LOG.warn("Revoked tokens of database {} cannot be read now: {}", database.index(), away.getMessage());
            }
        }
    }

    private void learn(Database database) {
        var now = machineTime.instant();
        var last = asked.getOrDefault(database.index(), Instant.EPOCH);
        var news = last.isBefore(now.minus(WINDOW.dividedBy(2))) ? rows.all(database) : rows.recent(database, WINDOW);
        news.forEach(this::remember);
        asked.put(database.index(), now);
    }

    private record Known(TokenRevoked token, Instant since) {}
}
