package io.jinliu.settlement.ledger.jpa;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OrderTallyRows extends JpaRepository<OrderTallyRow, TallyId> {

    /** Makes the row if it is not there, and holds it either way: an ignored insert would only share it, and deadlock. */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO order_tally (slot, order_no, merchant_id, currency, collected, refunded, completed,
                                     commission_bp, commission_agreed, booked_net, booked_commission, version)
            VALUES (:slot, :orderNo, :merchantId, :currency, 0, 0, FALSE, 0, FALSE, 0, 0, 0)
            ON DUPLICATE KEY UPDATE version = version
            """)
    int ensure(int slot, long orderNo, String merchantId, String currency);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from OrderTallyRow t where t.slot = :slot and t.orderNo = :orderNo")
    Optional<OrderTallyRow> lock(int slot, long orderNo);
}
