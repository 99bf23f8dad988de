package io.jinliu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.inbox.Inbox;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import io.jinliu.payment.channel.ChannelAnswer;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.collect.Receipt;
import io.jinliu.payment.collect.Receipts;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.schedule.service.Sabotage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Would the schedules notice? Each world here is broken in one way, and some seed of the build's must turn red by it. */
class BrokenWorldsTest {

    private static final int SEEDS = 200;

    @Test
    void notices_an_inbox_that_remembers_nothing() {
        assertNoticed("I11", Broken.port(Inbox.class, ForgetfulInbox::new));
    }

    @Test
    void notices_money_believed_to_be_what_was_asked_for() {
        assertNoticed("I5", Broken.port(PaymentChannel.class, GullibleChannel::new));
    }

    @Test
    void notices_a_timeout_taken_for_a_failure() {
        assertNoticed("I5", Broken.port(PaymentChannel.class, HastyChannel::new));
    }

    @Test
    void notices_a_payment_closed_without_asking_its_channel() {
        assertNoticed(
                "I5",
                Broken.port(
                        PaymentChannel.class,
                        channel -> Broken.but(
                                PaymentChannel.class,
                                channel,
                                Map.of("close", (_, _) -> new ChannelAnswer.Closed("surely")))));
    }

    @Test
    void notices_a_refund_tried_again_under_another_number() {
        assertNoticed("I6", Broken.port(PaymentChannel.class, RenumberingChannel::new));
    }

    @Test
    void notices_unexplained_money_that_is_dropped() {
        assertNoticed(
                "I5",
                Broken.port(
                        Receipts.class,
                        receipts -> Broken.but(Receipts.class, receipts, Map.of("keep", (sound, given) -> {
                            var receipt = (Receipt) given[0];
                            if (receipt.standing() instanceof Receipt.Standing.Kept) {
                                sound.keep(receipt, (Instant) given[1]);
                            }
                            return null;
                        }))));
    }

    @Test
    void notices_refunds_without_a_limit() {
        var receipts = Broken.port(
                Receipts.class, sound -> Broken.but(Receipts.class, sound, Map.of("addRefunded", (_, _) -> true)));
        var lines =
                Broken.port(Dues.class, sound -> Broken.but(Dues.class, sound, Map.of("addRefunded", (_, _) -> true)));
        assertNoticed("I6", new Sabotage() {
            @Override
            public <T> T of(Class<T> port, T sound) {
                return lines.of(port, receipts.of(port, sound));
            }
        });
    }

    @Test
    void notices_a_due_that_is_collected_again_and_again() {
        assertNoticed(
                "I4",
                Broken.port(
                        Dues.class,
                        dues -> Broken.but(Dues.class, dues, Map.of("collect", (sound, given) -> {
                            sound.collect((DueRef) given[0], (long) given[1]);
                            return true;
                        }))));
    }

    @Test
    void notices_stock_that_is_sold_without_looking() {
        assertNoticed(
                "I9",
                Broken.port(
                        Stocks.class,
                        stocks -> Broken.but(
                                Stocks.class,
                                stocks,
                                Map.of(
                                        "shelf",
                                                (sound, given) -> sound.shelf((String) given[0], (long) given[1])
                                                        .map(BrokenWorldsTest::plenty),
                                        "reserve",
                                                (sound, given) -> {
                                                    sound.reserve((Held) given[0]);
                                                    return true;
                                                }))));
    }

    @Test
    void notices_an_event_that_is_lost() {
        var count = new AtomicInteger();
        assertNoticed("I11", Broken.port(Outbox.class, outbox -> (slot, topic, key, event) -> {
            if (count.incrementAndGet() % 9 != 0) {
                outbox.append(slot, topic, key, event);
            }
        }));
    }

    private static Stocks.Shelf plenty(Stocks.Shelf shelf) {
        var stock = shelf.stock();
        return new Stocks.Shelf(
                Stock.fresh(stock.skuId(), stock.merchantId(), stock.unitPrice(), 1_000_000), shelf.hold());
    }

    private static void assertNoticed(String invariant, Sabotage sabotage) {
        try (var world = new World(sabotage)) {
            var noticed = Optional.<String>empty();
            for (long seed = 1; seed <= SEEDS && noticed.isEmpty(); seed++) {
                noticed = Schedule.run(world, seed).violations().stream()
                        .filter(violation -> violation.startsWith(invariant + " "))
                        .findFirst();
            }
            assertThat(noticed).isPresent();
        }
    }
}
