package io.jinliu.payment.bank;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Method;
import io.jinliu.payment.channel.PaymentChannel;
import io.jinliu.payment.collect.Desk;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.refund.ReturnDesk;
import java.util.Currency;
import java.util.List;

/** Our account at a bank beside the desk, on in-memory ports; the bank's own book is {@link Bank}. */
final class Treasury implements Desk.Neighbour {

    static final BankSettings SETTINGS =
            new BankSettings(BankSettings.PLAYGROUND, "金流", "示例银行", Currency.getInstance("CNY"));

    final Bank bank = new Bank();
    final InMemoryStatements statements = new InMemoryStatements();
    final InMemoryEntries entries = new InMemoryEntries();
    final InMemoryPayouts payouts = new InMemoryPayouts();
    final InMemoryBankOrders orders = new InMemoryBankOrders();
    final InMemoryVouchers vouchers = new InMemoryVouchers();
    final Desk desk = new Desk(Desk.NOON, this);
    final ReturnDesk returns = new ReturnDesk(desk);
    final ImportStatement importStatement = new ImportStatement(
            new KeepStatement(statements, entries, SETTINGS, desk.ids, desk.told, desk.clock), statements);
    final MoveEntry moveEntry = new MoveEntry(entries, SETTINGS, desk.told);
    final BookEntry bookEntry = new BookEntry(
            entries,
            moveEntry,
            new ReadCode(desk.payments),
            new SettleDebit(new ExplainDebit(entries, payouts, SETTINGS, desk.told), returns.refundNews),
            desk.hearPayment,
            desk.whoseMoney,
            desk.receipts,
            returns.refundSuspense);
    final MatchTransfer matchTransfer = new MatchTransfer(entries, moveEntry, bookEntry, desk.payments);
    final NameAccount nameAccount = new NameAccount(payouts, SETTINGS, desk.told);
    final OrderTransfers orderTransfers = new OrderTransfers(payouts, orders, SETTINGS, desk.told, desk.clock);
    final HandInVoucher handInVoucher = new HandInVoucher(desk.readPayment, vouchers, desk.told, desk.clock);
    final SettleVoucher settleVoucher = new SettleVoucher(
            vouchers,
            new LookAgain(vouchers, desk.told),
            entries,
            matchTransfer,
            desk.hearPayment,
            desk.whoseMoney,
            desk.receipts,
            desk.clock);
    final ConfirmVoucher confirmVoucher =
            new ConfirmVoucher(new MoveVoucher(vouchers, SETTINGS, desk.told), settleVoucher);

    @Override
    public List<PaymentChannel> channels(Desk opening) {
        return List.of(new BankChannel(
                SETTINGS,
                new QueuePayout(payouts, entries, SETTINGS, opening.ids, opening.told, opening.clock),
                WhereTo::toString));
    }

    Payment transfer() {
        return desk.pay(1, Method.BANK_TRANSFER);
    }

    Payment now(Payment payment) {
        return desk.payments.find(payment.terms().paymentNo()).orElseThrow();
    }

    static String code(Payment payment) {
        return ReferenceCode.of(payment.terms().paymentNo());
    }

    /** Imports what the bank has booked, and lets the sweeps work. */
    BankStatement statement() {
        var statement = importStatement.bring(bank.statement(), "ann");
        sweep();
        return statement;
    }

    void sweep() {
        entries.all().forEach(entry -> bookEntry.book(entry.no()));
        returns.sweep();
    }

    String standing(String reference) {
        return entries.ofReference(reference).orElseThrow().standing().state();
    }

    /** Two persons order what waits. */
    byte[] ordered(long number) {
        var made = orderTransfers.make(number << 10, "ann");
        return orderTransfers.release(made.terms().no(), "bo");
    }

    String endToEnd() {
        return payouts.open(1).getFirst().endToEnd();
    }

    /** What came by the bank and has not gone by our books, in fen. */
    long held() {
        return desk.receipts.all().stream()
                .map(receipt -> receipt.amount().minus(receipt.refunded()))
                .mapToLong(Money::minor)
                .sum();
    }
}
