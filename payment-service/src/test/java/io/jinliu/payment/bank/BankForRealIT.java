package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.payment.AtOnce;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.Payer;
import io.jinliu.payment.channel.RefundOrder;
import io.jinliu.payment.collect.PayDue;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import io.jinliu.payment.security.RunningPayments;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank's rows, where two may come at once, on a real database. */
@Tag("storage")
class BankForRealIT extends RunningPayments {

    static final String BUYER = "5001";
    static final Caller PAYER = new Caller(BUYER, Set.of(Role.BUYER), Optional.empty());
    static final byte[] PDF = "%PDF-1.7 paid".getBytes(StandardCharsets.US_ASCII);

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final Ids ids;
    final LearnDue learnDue;
    final PayDue payDue;
    final Payments payments;
    final ImportStatement importStatement;
    final BookEntry bookEntry;
    final Entries entries;
    final MatchTransfer matchTransfer;
    final QueuePayout queuePayout;
    final OrderTransfers orderTransfers;
    final Payouts payouts;
    final HandInVoucher handInVoucher;
    final ConfirmVoucher confirmVoucher;
    final BankSettings settings;
    final Clock clock;
    private Bank bank = new Bank();

    BankForRealIT(
            Ids ids,
            LearnDue learnDue,
            PayDue payDue,
            Payments payments,
            ImportStatement importStatement,
            BookEntry bookEntry,
            Entries entries,
            MatchTransfer matchTransfer,
            QueuePayout queuePayout,
            OrderTransfers orderTransfers,
            Payouts payouts,
            HandInVoucher handInVoucher,
            ConfirmVoucher confirmVoucher,
            BankSettings settings,
            Clock clock) {
        this.ids = ids;
        this.learnDue = learnDue;
        this.payDue = payDue;
        this.payments = payments;
        this.importStatement = importStatement;
        this.bookEntry = bookEntry;
        this.entries = entries;
        this.matchTransfer = matchTransfer;
        this.queuePayout = queuePayout;
        this.orderTransfers = orderTransfers;
        this.payouts = payouts;
        this.handInVoucher = handInVoucher;
        this.confirmVoucher = confirmVoucher;
        this.settings = settings;
        this.clock = clock;
    }

    @BeforeEach
    void goes_on_where_the_last_test_ended() {
        var last = importStatement.latest();
        bank = new Bank(
                "S" + run, last.isEmpty() ? 0 : last.getFirst().closing().minor());
    }

    @Test
    void a_statement_imported_by_many_at_once_is_imported_once() throws Exception {
        var payment = opened(Method.BANK_TRANSFER);
        var file = bank.credit("A" + run, 3_00, Treasury.code(payment)).statement();
        var statements = AtOnce.all(IntStream.range(0, 8)
                .<Callable<BankStatement>>mapToObj(i -> () -> importStatement.bring(file, "ann"))
                .toList());

        assertThat(Set.copyOf(statements)).hasSize(1);
        bookEntry.book(entry("A").no());
        assertThat(now(payment)).isInstanceOf(Payment.Collected.class);
        assertThat(entry("A").standing())
                .isEqualTo(new Standing.Paid(payment.terms().paymentNo()));
        assertThat(entry("A").line().party().orElseThrow().account()).isEqualTo("6222000011112222");
    }

    @Test
    void a_thousand_entries_are_kept_in_time() {
        IntStream.range(0, 1_000).forEach(i -> bank.credit("M%s-%d".formatted(run, i), 1, "x"));
        var statement = importStatement.bring(bank.statement(), "ann");

        assertThat(importStatement.read(statement.no())).isEqualTo(statement);
        assertThat(statement.entries()).isEqualTo(1_000);
    }

    @Test
    void an_unmatched_transfer_is_matched_by_two() {
        var payment = opened(Method.BANK_TRANSFER);
        importStatement.bring(bank.credit("U" + run, 3_00, "thanks").statement(), "ann");
        bookEntry.book(entry("U").no());
        matchTransfer.propose(entry("U").no(), payment.terms().paymentNo(), "ann");
        assertThatExceptionOfType(SamePerson.class)
                .isThrownBy(() -> matchTransfer.confirm(entry("U").no(), "ann"));

        assertThat(matchTransfer.confirm(entry("U").no(), "bo").standing().state())
                .isEqualTo("MATCHED");
        assertThat(now(payment)).isInstanceOf(Payment.Collected.class);
    }

    @Test
    void a_refund_is_queued_once_ordered_by_two_and_settled_by_its_debit() {
        importStatement.bring(bank.credit("Q" + run, 3_00, "thanks").statement(), "ann");
        var refundNo = ids.next(Slot.ofOwner(BUYER));
        var order = new RefundOrder(refundNo, "x", "Q" + run, Money.cny(3_00), Money.cny(3_00), "x");
        queuePayout.refund(order);
        assertThat(queuePayout.refund(order)).isEqualTo(queuePayout.ask(order));

        var made = orderTransfers.make(ids.next(Slot.ofOwner("ann")), "ann");
        var file = orderTransfers.release(made.terms().no(), "bo");
        assertThat(ImportStatement.sha256(file)).isEqualTo(made.terms().digest());
        var payout = payouts.ofRefund(refundNo).orElseThrow();
        assertThat(payout.state()).isEqualTo(new Payout.Released(made.terms().no()));

        importStatement.bring(bank.debit("D" + run, 3_00, payout.endToEnd()).statement(), "ann");
        bookEntry.book(entry("D").no());
        assertThat(payouts.ofRefund(refundNo).orElseThrow().state()).isInstanceOf(Payout.Settled.class);
    }

    @Test
    void a_voucher_is_kept_unreadable_and_confirmed_by_two() {
        var payment = opened(Method.OFFLINE);
        var paymentNo = payment.terms().paymentNo();
        handInVoucher.handIn(paymentNo, PAYER, PDF);
        confirmVoucher.reject(paymentNo, "too dark", "ann");
        handInVoucher.handIn(paymentNo, PAYER, PDF);
        assertThat(handInVoucher.file(paymentNo)).isEqualTo(PDF);

        var word = new Voucher.Word(Money.cny(3_00), "V" + run);
        confirmVoucher.confirm(paymentNo, word, "ann");
        assertThat(confirmVoucher.confirm(paymentNo, word, "bo")).isInstanceOf(Voucher.Confirmed.class);
        assertThat(now(payment)).isInstanceOf(Payment.Collected.class);
    }

    private BankEntry entry(String letter) {
        return entries.ofReference(letter + run).orElseThrow();
    }

    private Payment now(Payment payment) {
        return payments.find(payment.terms().paymentNo()).orElseThrow();
    }

    private Payment opened(Method method) {
        assertThat(settings.isPlayground()).isTrue();
        var due = DueRef.order(ids.next(Slot.ofOwner(BUYER)));
        var line = new Owed.Line(1, 1, Money.cny(3_00), Money.cny(0));
        var until = clock.instant().plus(Duration.ofMinutes(30));
        learnDue.learn(new Owed(due, BUYER, "M1", "Pens", Money.cny(3_00), until, List.of(line), 1));
        return payDue.pay(new PayDue.Request(ids.next(Slot.ofOwner(BUYER)), BUYER, due, method, Payer.ANYBODY, 0));
    }
}
