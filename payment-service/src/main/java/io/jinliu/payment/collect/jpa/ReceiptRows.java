package io.jinliu.payment.collect.jpa;

import io.jinliu.common.jpa.RowKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReceiptRows extends JpaRepository<ReceiptRow, RowKey> {

    @Query("select r from ReceiptRow r where r.slot = :slot and r.channel = :channel and r.channelNo = :channelNo")
    Optional<ReceiptRow> find(int slot, String channel, String channelNo);

    @Query("select r from ReceiptRow r where r.slot = :slot and r.dueId = :dueId and r.state = 'KEPT' order by r.id")
    List<ReceiptRow> kept(int slot, long dueId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ReceiptRow r set r.refundedMinor = r.refundedMinor + :minor, r.version = r.version + 1
             where r.slot = :slot and r.id = :id
               and r.refundedMinor + :minor <= r.amountMinor and r.refundedMinor + :minor >= 0
            """)
    int addRefunded(int slot, long id, long minor);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ReceiptRow r set r.state = 'RETURNED', r.version = r.version + 1
             where r.slot = :slot and r.id = :id and r.state = 'SUSPENSE'
            """)
    int markReturned(int slot, long id);
}
