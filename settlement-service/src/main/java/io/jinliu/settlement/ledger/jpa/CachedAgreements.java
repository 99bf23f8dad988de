package io.jinliu.settlement.ledger.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.jinliu.settlement.ledger.Agreements;
import io.jinliu.settlement.ledger.CommissionRate;
import io.jinliu.settlement.ledger.SettlementSettings;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All agreements in memory, read again twice a minute: they live in database 0, and a transaction in a merchant's slot must
 * not open a second database.
 */
@Component
class CachedAgreements implements Agreements {

    /** Demo agreements have always held: no order is older. */
    private static final Instant SINCE_EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final Map<String, NavigableMap<Instant, CommissionRate>> byMerchant = new ConcurrentHashMap<>();
    private final AgreementRows rows;
    private final CommissionRate otherwise;

    CachedAgreements(AgreementRows rows, SettlementSettings settings) {
        this.rows = rows;
        this.otherwise = new CommissionRate(settings.defaultCommissionBp(), false);
        settings.firstAgreements().forEach(this::agreeFirst);
        refresh();
    }

    @Override
    public CommissionRate rate(String merchant, Instant at) {
        var latest = byMerchant
                .getOrDefault(merchant, Collections.emptyNavigableMap())
                .floorEntry(at);
        return latest == null ? otherwise : latest.getValue();
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        byMerchant.putAll(rows.findAll().stream()
                .collect(groupingBy(
                        AgreementRow::merchantId,
                        toMap(AgreementRow::validFrom, AgreementRow::rate, (one, _) -> one, TreeMap::new))));
    }

    private void agreeFirst(String merchant, int basisPoints) {
        if (!rows.existsByMerchantId(merchant)) {
            rows.save(new AgreementRow(merchant, SINCE_EVER, basisPoints));
        }
    }
}
