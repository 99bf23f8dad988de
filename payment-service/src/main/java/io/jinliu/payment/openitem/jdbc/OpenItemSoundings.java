package io.jinliu.payment.openitem.jdbc;

import io.jinliu.common.meter.Sounding;
import io.jinliu.common.sharding.Database;
import io.jinliu.payment.openitem.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For how many seconds of business time the oldest open item of each kind has waited. */
@Configuration(proxyBeanMethods = false)
class OpenItemSoundings {

    private final Clock clock;

    OpenItemSoundings(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Sounding oldestAbnormalRefund() {
        return oldest(Kind.REFUND_ABNORMAL);
    }

    @Bean
    Sounding oldestRefundToApprove() {
        return oldest(Kind.REFUND_APPROVAL);
    }

    @Bean
    Sounding oldestSuspense() {
        return oldest(Kind.SUSPENSE);
    }

    @Bean
    Sounding oldestStrayMoney() {
        return oldest(Kind.STRAY_MONEY);
    }

    @Bean
    Sounding oldestComplaint() {
        return oldest(Kind.COMPLAINT);
    }

    @Bean
    Sounding oldestContradiction() {
        return oldest(Kind.CONTRADICTION);
    }

    private Sounding oldest(Kind kind) {
        var word = kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
        return new Sounding(
                "open.items.oldest." + word + ".seconds",
                "Seconds for which the oldest open item has waited: " + kind,
                database -> waited(database, kind));
    }

    private long waited(Database database, Kind kind) {
        var now = clock.instant();
        return database.fromEachTable(i -> opened(database, i, kind)).stream()
                .mapToLong(opened -> Duration.between(opened.toInstant(), now).toSeconds())
                .max()
                .orElse(0);
    }

    private static List<Timestamp> opened(Database database, int table, Kind kind) {
        return database.jdbc()
                .sql("""
            SELECT opened_at FROM open_item_%d
             WHERE kind = :kind AND state IN ('WAITING', 'TAKEN') ORDER BY opened_at LIMIT 1
            """.formatted(table))
                .param("kind", kind.name())
                .query(Timestamp.class)
                .list();
    }
}
