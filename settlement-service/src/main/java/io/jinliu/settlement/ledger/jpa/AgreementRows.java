package io.jinliu.settlement.ledger.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRows extends JpaRepository<AgreementRow, AgreementId> {

    boolean existsByMerchantId(String merchantId);
}
