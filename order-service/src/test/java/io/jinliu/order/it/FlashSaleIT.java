package io.jinliu.order.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.order.lifecycle.OrderAbandoned;
import io.jinliu.order.lifecycle.PlaceOrder;
import io.jinliu.order.stock.OutOfStock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;

/** Many more buyers than pieces, some of whom ask twice and some of whom change their mind. */
class FlashSaleIT extends RunningService {

    private static final int PIECES = 100;
    private static final int AT_ONCE = 24;

    @Autowired
    Ids ids;

    @Autowired
    PlaceOrder placeOrder;

    @Test
    void ten_thousand_buyers_get_exactly_the_hundred_pieces_there_are() {
        var tea = sku("M1", 68_00, PIECES);

        var first = new Rush(tea);
        first.of("first", 10_000);
        assertThat(first.orders).hasSize(PIECES);
        assertThat(first.orders.size() + first.sentAway.get()).isEqualTo(10_000);
        assertThat(pieces(tea)).isEqualTo(new Pieces(0, PIECES, 0));

        var givenUp = first.orders.entrySet().stream().limit(10).toList();
        givenUp.forEach(order -> {
            buyer(order.getValue()).postOnce("/api/v1/orders/%d/cancel".formatted(order.getKey()), "");
            withdraw(Long.toString(order.getKey()));
        });
        awaitPieces(tea, new Pieces(10, PIECES - 10, 0));
        givenUp.forEach(order -> first.orders.remove(order.getKey()));

        var second = new Rush(tea);
        second.of("second", 500);
        assertThat(second.orders).hasSize(10);
        first.orders.keySet().forEach(order -> pay(Long.toString(order), 68_00));
        second.orders.keySet().forEach(order -> pay(Long.toString(order), 68_00));
        awaitPieces(tea, new Pieces(0, 0, PIECES));
    }

    /** Buyers who want one piece each, some at a time; every fifth asks twice at the same moment. */
    private final class Rush {

        private final String tea;
        private final Map<Long, String> orders = new ConcurrentHashMap<>();
        private final AtomicInteger sentAway = new AtomicInteger();
        private final Queue<RuntimeException> surprises = new ConcurrentLinkedQueue<>();
        private final Semaphore places = new Semaphore(AT_ONCE);

        Rush(String tea) {
            this.tea = tea;
        }

        void of(String wave, int buyers) {
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, buyers).forEach(i -> {
                    var buyer = "%s-%d".formatted(wave, i);
                    var number = ids.next(Slot.ofOwner(buyer));
                    if (i % 5 == 0) {
                        crowd.execute(() -> inTurn(() -> ask(buyer, number)));
                    }
                    crowd.execute(() -> inTurn(() -> {
                        if (!ask(buyer, number)) {
                            sentAway.incrementAndGet();
                        }
                    }));
                });
            }
            assertThat(surprises).isEmpty();
        }

        /** Whom the crowd keeps from a connection asks again under his number, as he would after a 503. */
        private boolean ask(String buyer, long number) {
            while (true) {
                try {
                    placeOrder.place(draft(buyer, number, tea));
                    orders.put(number, buyer);
                    return true;
                } catch (OutOfStock | OrderAbandoned soldOut) {
                    return false;
                } catch (TransientDataAccessException crowded) {
                    Thread.onSpinWait();
                }
            }
        }

        private void inTurn(Runnable asking) {
            places.acquireUninterruptibly();
            try {
                asking.run();
            } catch (RuntimeException surprise) {
                surprises.add(surprise);
            } finally {
                places.release();
            }
        }
    }
}
