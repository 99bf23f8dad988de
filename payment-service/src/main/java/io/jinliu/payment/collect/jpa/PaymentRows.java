package io.jinliu.payment.collect.jpa;

import io.jinliu.common.jpa.RowKey;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PaymentRows extends JpaRepository<PaymentRow, RowKey> {

    /** Unlike {@code findById} it opens no transaction of its own where there is none. */
    @Query("select p from PaymentRow p where p.slot = :slot and p.id = :id")
    Optional<PaymentRow> read(int slot, long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PaymentRow p where p.slot = :slot and p.id = :id")
    Optional<PaymentRow> lock(int slot, long id);

    @Query("""
            select p from PaymentRow p
             where p.slot = :slot and p.dueId = :dueId and p.state in ('PENDING', 'REVERSING') order by p.id
            """)
    List<PaymentRow> open(int slot, long dueId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update PaymentRow p set p.askAt = :at, p.asked = p.asked + 1
             where p.slot = :slot and p.id = :id and p.state in ('PENDING', 'REVERSING')
            """)
    int askAgainAt(int slot, long id, Instant at);
}
