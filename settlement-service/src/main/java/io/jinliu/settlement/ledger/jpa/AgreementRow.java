package io.jinliu.settlement.ledger.jpa;

import io.jinliu.settlement.ledger.CommissionRate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was agreed with a merchant from some instant on; a later row replaces it from then on. */
@Entity
@Table(name = "agreement")
@IdClass(AgreementId.class)
class AgreementRow {

    @Id
    @Column(name = "merchant_id", updatable = false)
    private String merchantId = "";

    @Id
    @Column(name = "valid_from", updatable = false)
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "commission_bp", updatable = false)
    private int commissionBp;

    protected AgreementRow() {}

    AgreementRow(String merchantId, Instant validFrom, int commissionBp) {
        this.merchantId = merchantId;
        this.validFrom = validFrom;
        this.commissionBp = commissionBp;
    }

    String merchantId() {
        return merchantId;
    }

    Instant validFrom() {
        return validFrom;
    }

    CommissionRate rate() {
        return new CommissionRate(commissionBp, true);
    }
}
