package io.jinliu.payment.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.Database;
import io.jinliu.common.sharding.Databases;
import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ChannelAnswer.Paid;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.PaymentNews;
import io.jinliu.payment.channel.Proof;
import io.jinliu.payment.collect.Payment.Collected;
import io.jinliu.payment.collect.Payment.Pending;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.security.RunningPayments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The channel's number is one money, though it is told under two of our numbers that lie in different databases. */
@Tag("storage")
class ReceiptIsUniqueIT extends RunningPayments {

    static final Money PRICE = Money.cny(19_90);

    final String channelNo = "T-" + UUID.randomUUID();
    final Ids ids;
    final LearnDue learnDue;
    final PayDue payDue;
    final PaymentNews news;
    final Payments payments;
    final Databases databases;
    final Clock clock;

    ReceiptIsUniqueIT(
            Ids ids,
            LearnDue learnDue,
            PayDue payDue,
            PaymentNews news,
            Payments payments,
            Databases databases,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.payDue = payDue;
        this.news = news;
        this.payments = payments;
        this.databases = databases;
        this.clock = clock;
    }

    @Test
    void the_second_number_is_an_alarm_told_once_and_the_first_goes_on_being_heard() {
        var first = opened(new Slot(6));
        var second = opened(new Slot(9));

        hear(first);
        hear(second);
        hear(second);
        hear(first);

        assertThat(payments.find(first)).containsInstanceOf(Collected.class);
        assertThat(payments.find(second)).containsInstanceOf(Pending.class);
        assertThat(receipts()).isEqualTo(1);
        assertThat(alarms()).isEqualTo(1);
    }

    @Test
    void money_under_a_number_of_nobodys_pays_nothing_when_it_is_told_under_ours_later() {
        var ours = opened(new Slot(6));

        news.heard(Channel.WECHAT_PAY, "NOBODYS-1", new Paid(money()));
        hear(ours);

        assertThat(payments.find(ours)).containsInstanceOf(Pending.class);
        assertThat(receipts()).isEqualTo(1);
        assertThat(alarms()).isEqualTo(1);
    }

    @Test
    void of_two_that_are_told_at_once_one_pays() throws Exception {
        var numbers =
                IntStream.range(0, 8).mapToObj(slot -> opened(new Slot(slot))).toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = Stream.concat(numbers.stream(), numbers.stream())
                    .map(number -> pool.submit(() -> hear(number)))
                    .toList();
            for (var one : told) {
                one.get();
            }
        }

        assertThat(numbers.stream().map(payments::find).filter(found -> found.orElseThrow() instanceof Collected))
                .hasSize(1);
        assertThat(receipts()).isEqualTo(1);
        assertThat(alarms()).isEqualTo(7);
    }

    private void hear(long paymentNo) {
        news.heard(Channel.WECHAT_PAY, Long.toString(paymentNo), new Paid(money()));
    }

    private Proof money() {
        return new Proof(Channel.WECHAT_PAY, channelNo, PRICE, clock.instant());
    }

    private long opened(Slot slot) {
        var due = DueRef.order(ids.next(slot));
        learnDue.learn(new Owed(
                due,
                "1001",
                "M1",
                "Pens",
                PRICE,
                clock.instant().plus(Duration.ofMinutes(30)),
                List.of(new Owed.Line(1, 1, PRICE, PRICE.zero())),
                1));
        var request = new PayDue.Request(ids.next(slot), "1001", due, Method.WECHAT_NATIVE, Payer.ANYBODY, 0);
        return payDue.pay(request).terms().paymentNo();
    }

    private long receipts() {
        return databases.all().stream()
                .flatMap(database -> IntStream.range(0, database.tables())
                        .mapToObj(i -> count(database, "FROM receipt_%d WHERE channel_no = ?".formatted(i))))
                .mapToLong(Long::longValue)
                .sum();
    }

    private long alarms() {
        return databases.all().stream()
                .mapToLong(
                        database -> count(database, "FROM audit WHERE action = 'receipt.contradicted' AND subject = ?"))
                .sum();
    }

    private long count(Database database, String from) {
        return database.jdbc()
                .sql("SELECT COUNT(*) " + from)
                .param(channelNo)
                .query(Long.class)
                .single();
    }
}
