package io.jinliu.points.loyalty.jpa;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PointsTallyRows extends JpaRepository<PointsTallyRow, TallyId> {

    /** Makes the row if it is not there, and holds it either way: an ignored insert would only share it, and deadlock. */
    @Modifying
    @Query(nativeQuery = true, value = """
            INSERT INTO points_tally (slot, order_no, buyer_id, currency, paid, refunded, booked, version)
            VALUES (:slot, :orderNo, :buyerId, :currency, 0, 0, 0, 0)
            ON DUPLICATE KEY UPDATE version = version
            """)
    int ensure(int slot, long orderNo, String buyerId, String currency);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from PointsTallyRow t where t.slot = :slot and t.orderNo = :orderNo")
    Optional<PointsTallyRow> lock(int slot, long orderNo);
}
