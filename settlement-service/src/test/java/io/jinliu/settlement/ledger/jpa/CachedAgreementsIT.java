package io.jinliu.settlement.ledger.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.settlement.RunningSettlement;
import io.jinliu.settlement.ledger.CommissionRate;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class CachedAgreementsIT extends RunningSettlement {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    private final AgreementRows rows;
    private final CachedAgreements agreements;

    CachedAgreementsIT(AgreementRows rows, CachedAgreements agreements) {
        this.rows = rows;
        this.agreements = agreements;
    }

    @Test
    void knows_which_agreement_held_at_which_instant() {
        rows.save(new AgreementRow("M-dated", JANUARY, 300));
        rows.save(new AgreementRow("M-dated", FEBRUARY, 800));
        agreements.refresh();

        assertThat(agreements.rate("M-dated", JANUARY.minusSeconds(1))).isEqualTo(new CommissionRate(500, false));
        assertThat(agreements.rate("M-dated", JANUARY)).isEqualTo(new CommissionRate(300, true));
        assertThat(agreements.rate("M-dated", FEBRUARY.minusSeconds(1))).isEqualTo(new CommissionRate(300, true));
        assertThat(agreements.rate("M-dated", FEBRUARY)).isEqualTo(new CommissionRate(800, true));
    }

    @Test
    void begins_with_the_agreements_of_the_settings() {
        assertThat(agreements.rate("M2", Instant.EPOCH)).isEqualTo(new CommissionRate(500, false));
        assertThat(agreements.rate("M2", JANUARY)).isEqualTo(new CommissionRate(600, true));
    }
}
