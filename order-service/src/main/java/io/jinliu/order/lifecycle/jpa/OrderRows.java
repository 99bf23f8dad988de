package io.jinliu.order.lifecycle.jpa;

import io.jinliu.common.jpa.RowKey;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Orders as rows. */
interface OrderRows extends JpaRepository<OrderRow, RowKey> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrderRow o where o.slot = :slot and o.id = :orderNo")
    Optional<OrderRow> lock(int slot, long orderNo);

    @Query("select o from OrderRow o left join fetch o.lines where o.slot = :slot and o.id = :orderNo")
    Optional<OrderRow> read(int slot, long orderNo);
}
