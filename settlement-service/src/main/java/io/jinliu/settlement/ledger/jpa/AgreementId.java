package io.jinliu.settlement.ledger.jpa;

import java.time.Instant;

record AgreementId(String merchantId, Instant validFrom) {}
