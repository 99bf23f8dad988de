package io.jinliu.payment.refund.jpa;

import io.jinliu.common.jpa.RowKey;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RefundRows extends JpaRepository<RefundRow, RowKey> {

    @Query("select r from RefundRow r left join fetch r.lines where r.slot = :slot and r.id = :id")
    Optional<RefundRow> find(int slot, long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RefundRow r where r.slot = :slot and r.id = :id")
    Optional<RefundRow> lock(int slot, long id);

    @Query("select r from RefundRow r left join fetch r.lines where r.slot = :slot and r.dueId = :dueId order by r.id")
    List<RefundRow> of(int slot, long dueId);

    @Query("""
            select count(r) from RefundRow r
             where r.slot = :slot and r.receiptId = :receiptId and r.state not in ('APPLIED', 'REJECTED', 'CLOSED')
            """)
    long parts(int slot, long receiptId);

    @Query("""
            select max(coalesce(r.notBefore, r.requestedAt)) from RefundRow r
             where r.slot = :slot and r.receiptId = :receiptId and r.state not in ('APPLIED', 'REJECTED')
            """)
    Optional<Instant> latest(int slot, long receiptId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update RefundRow r set r.askAt = :at, r.asked = r.asked + 1 where r.slot = :slot and r.id = :id")
    int askAgainAt(int slot, long id, Instant at);
}
