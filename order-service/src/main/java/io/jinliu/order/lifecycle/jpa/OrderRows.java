package io.jinliu.order.lifecycle.jpa;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Orders as rows. */
interface OrderRows extends JpaRepository<OrderRow, OrderKey> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrderRow o where o.slot = :slot and o.orderNo = :orderNo")
    Optional<OrderRow> lock(int slot, long orderNo);

    @Query("select o from OrderRow o left join fetch o.lines where o.slot = :slot and o.orderNo = :orderNo")
    Optional<OrderRow> read(int slot, long orderNo);
}
