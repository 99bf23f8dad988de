package io.jinliu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Journal;
import io.jinliu.simulator.book.MemoryJournal;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.book.Totals;
import io.jinliu.simulator.channel.Payer.Move;
import io.jinliu.simulator.channel.PayerRefused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done in whatever order, the book adds up, and a restart reads the same book. */
class BookPropertyTest {

    @Property(tries = 60)
    void the_book_always_adds_up(@ForAll("days") List<Step> day) {
        var journal = new MemoryJournal();
        var world = new TestWorld(journal);

        for (var step : day) {
            act(world, step);
            for (var channel : Channel.values()) {
                requireSound(world.simulator.book().of(channel));
            }
        }

        requireSame(world.simulator.book(), journal);
    }

    @Provide
    Arbitrary<List<Step>> days() {
        var order = Arbitraries.integers().between(1, 3);
        var refund = Arbitraries.integers().between(1, 4);
        var fen = Arbitraries.longs().between(1, 25_00);
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.of(Channel.values()),
                        order,
                        refund,
                        fen,
                        Arbitraries.of(RefundState.values()))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static void act(TestWorld world, Step step) {
        switch (step.deed()) {
            case OPEN, CLOSE, REVERSE, REFUND -> ask(world, step);
            case PAY -> pay(world, step.channel(), new Move(step.number(), "", 0, 0, false, false, ""));
            case PAY_WRONGLY -> pay(world, step.channel(), new Move(step.number(), "", step.fen(), 0, true, true, ""));
            case TAKE -> take(world, step);
            case WAIT -> world.pass("PT61S");
            case REFUND_SLOWLY -> world.simulator.refunds().endAs(step.channel(), RefundState.PROCESSING);
            case RESOLVE -> resolve(world, step.refundNo(), step.ending());
        }
    }

    private static void ask(TestWorld world, Step step) {
        switch (step.channel()) {
            case WECHAT -> askWechat(world.wechat, step);
            case ALIPAY -> askAlipay(world.alipay, step);
            case UNIONPAY -> askUnionpay(world, step);
        }
    }

    /** UnionPay's payers show no codes here. */
    private static void take(TestWorld world, Step step) {
        if (step.channel() == Channel.UNIONPAY) {
            return;
        }
        var code = world.code(step.channel(), Product.CODE, step.fen() * 2, step.fen() % 2 == 0);
        switch (step.channel()) {
            case WECHAT -> world.wechat.read(step.number(), 20_00, code);
            case ALIPAY -> world.alipay.read(step.number(), 20_00, code);
            case UNIONPAY -> throw new IllegalStateException("Nobody reads " + code);
        }
    }

    private static void askWechat(WechatMerchant merchant, Step step) {
        switch (step.deed()) {
            case OPEN -> merchant.open(step.number(), 20_00);
            case CLOSE -> merchant.close(step.number());
            case REVERSE -> merchant.reverse(step.number());
            default -> merchant.refund(step.number(), step.refundNo(), step.fen(), 20_00);
        }
    }

    private static void askAlipay(AlipayMerchant merchant, Step step) {
        switch (step.deed()) {
            case OPEN -> merchant.open(step.number(), 20_00);
            case CLOSE -> merchant.close(step.number());
            case REVERSE -> merchant.cancel(step.number());
            default -> merchant.refund(step.number(), step.refundNo(), step.fen());
        }
    }

    /** UnionPay closes nothing; of what is paid it is asked back under the payment's own number. */
    private static void askUnionpay(TestWorld world, Step step) {
        switch (step.deed()) {
            case OPEN -> world.unionpay.open(step.number(), 20_00);
            case CLOSE -> world.unionpay.query(step.number());
            default ->
                world.simulator.book().of(Channel.UNIONPAY).trade(step.number()).stream()
                        .flatMap(trade -> trade.payments().stream())
                        .findFirst()
                        .ifPresent(
                                payment -> world.unionpay.refund(step.refundNo(), payment.transactionId(), step.fen()));
        }
    }

    private static void pay(TestWorld world, Channel channel, Move move) {
        try {
            world.simulator.payer().pay(channel, move);
        } catch (PayerRefused refused) {
            assertThat(refused.code()).isIn("NO_SUCH_ORDER", "ORDER_CLOSED", "ORDER_PAID");
        }
    }

    private static void resolve(TestWorld world, String refundNo, RefundState state) {
        try {
            world.simulator.refunds().resolve(refundNo, state);
        } catch (PayerRefused refused) {
            assertThat(refused.code()).isEqualTo("NO_SUCH_REFUND");
        }
    }

    private static void requireSound(Accounts accounts) {
        var payments = accounts.trades().stream()
                .flatMap(trade -> trade.payments().stream())
                .toList();
        for (var payment : payments) {
            assertThat(accounts.refundable(payment)).isBetween(0L, payment.amountFen());
            assertThat(accounts.refunded(payment)).isBetween(0L, payment.amountFen());
        }
        assertThat(payments).extracting(Payment::transactionId).doesNotHaveDuplicates();
        assertThat(accounts.refunds()).extracting(Refund::refundId).doesNotHaveDuplicates();
        var totals = Totals.of(accounts);
        BillsAddUp.require(accounts, totals);
        assertThat(totals.collectedFen())
                .isEqualTo(payments.stream().mapToLong(Payment::amountFen).sum());
        assertThat(totals.refundedFen() + totals.refundsOpenFen())
                .isEqualTo(payments.stream()
                        .mapToLong(payment -> payment.amountFen() - accounts.refundable(payment))
                        .sum());
    }

    private static void requireSame(Book book, Journal journal) {
        var again = new Book(journal);
        for (var channel : Channel.values()) {
            assertThat(List.copyOf(again.of(channel).trades()))
                    .isEqualTo(List.copyOf(book.of(channel).trades()));
            assertThat(List.copyOf(again.of(channel).refunds()))
                    .isEqualTo(List.copyOf(book.of(channel).refunds()));
        }
        assertThat(again.notices().pending()).isEqualTo(book.notices().pending());
        assertThat(again.nextLine()).isEqualTo(book.nextLine());
    }

    enum Deed {
        OPEN,
        TAKE,
        REVERSE,
        CLOSE,
        PAY,
        PAY_WRONGLY,
        REFUND,
        WAIT,
        REFUND_SLOWLY,
        RESOLVE
    }

    record Step(Deed deed, Channel channel, int order, int refund, long fen, RefundState ending) {

        String number() {
            return "T2026010" + order;
        }

        String refundNo() {
            return "R2026010" + order + refund;
        }
    }
}
