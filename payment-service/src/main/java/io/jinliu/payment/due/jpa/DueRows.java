package io.jinliu.payment.due.jpa;

import io.jinliu.common.jpa.RowKey;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DueRows extends JpaRepository<DueRow, RowKey> {

    /** With its lines at once: it is also asked for outside a transaction. */
    @Query("select d from DueRow d left join fetch d.lines where d.slot = :slot and d.id = :id")
    Optional<DueRow> find(int slot, long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DueRow d where d.slot = :slot and d.id = :id")
    Optional<DueRow> lock(int slot, long id);

    /** Nothing is forgotten after it: a due read before is not looked at again, and the locked payment is. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update DueRow d set d.state = 'COLLECTED', d.paymentNo = :paymentNo, d.version = d.version + 1
             where d.slot = :slot and d.id = :id and d.state = 'OPEN'
            """)
    int collect(int slot, long id, long paymentNo);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update DueRow d set d.withdrawRequestedAt = coalesce(d.withdrawRequestedAt, :at), d.askAt = :at,
                   d.version = d.version + 1
             where d.slot = :slot and d.id = :id and d.state = 'OPEN'
            """)
    int beginWithdrawal(int slot, long id, Instant at);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update DueRow d set d.state = 'WITHDRAWN', d.askAt = null, d.version = d.version + 1
             where d.slot = :slot and d.id = :id and d.state = 'OPEN' and d.withdrawRequestedAt is not null
            """)
    int withdraw(int slot, long id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update DueRow d set d.askAt = :at where d.slot = :slot and d.id = :id and d.state = 'OPEN'")
    int tryAgainAt(int slot, long id, Instant at);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update DueLineRow l set l.refundedMinor = l.refundedMinor + :minor
             where l.slot = :slot and l.dueId = :id and l.line = :line
               and l.refundedMinor + :minor <= l.amountMinor and l.refundedMinor + :minor >= 0
            """)
    int addRefunded(int slot, long id, int line, long minor);
}
