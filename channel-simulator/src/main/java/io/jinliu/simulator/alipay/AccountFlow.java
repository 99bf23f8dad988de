package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.Draw;
import io.jinliu.simulator.bill.Draw.Put;
import io.jinliu.simulator.bill.Draw.Sent;
import io.jinliu.simulator.bill.Draw.SentBack;
import io.jinliu.simulator.bill.Movement;
import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Yuan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One movement of the account's balance.
 *
 * @param serial its own number
 * @param business the number of what moved it
 * @param fen below zero when it leaves the account
 */
record AccountFlow(
        Instant at, String serial, String business, String outNo, String subject, String other, String kind, long fen) {

    /** What moved, oldest first; a fee of nothing is no movement. */
    static List<AccountFlow> all(List<Movement> movements, List<Draw> draws) {
        return Stream.concat(
                        movements.stream().flatMap(AccountFlow::flows),
                        draws.stream().map(AccountFlow::flow))
                .filter(flow -> flow.fen() != 0)
                .sorted(Comparator.comparing(AccountFlow::at))
                .toList();
    }

    /** Payment and fee, refund and what comes back of the fee: each is a movement of its own. */
    private static Stream<AccountFlow> flows(Movement movement) {
        return switch (movement) {
            case Collected paid ->
                Stream.of(of(paid, "1", "在线支付", paid.payment().amountFen()), of(paid, "2", "收费", -paid.feeFen()));
            case Returned back ->
                Stream.of(of(back, "3", "交易退款", -back.refund().amountFen()), of(back, "4", "退费", back.feeFen()));
        };
    }

    private static AccountFlow flow(Draw draw) {
        return switch (draw) {
            case Put put ->
                new AccountFlow(put.at(), put.number() + "5", put.number(), "", "", "", kind(put), put.fen());
            case Sent sent -> of(sent.at(), sent.transfer(), "6", "转账", sent.fen());
            case SentBack back -> of(back.at(), back.transfer(), "7", "转账退回", back.fen());
        };
    }

    private static String kind(Put put) {
        return put.fen() > 0 ? "充值" : "提现";
    }

    private static AccountFlow of(Movement movement, String part, String kind, long fen) {
        var order = movement.order();
        return new AccountFlow(
                movement.at(),
                movement.number() + part,
                movement.payment().transactionId(),
                order.outTradeNo(),
                order.subject(),
                TradeView.LOGON,
                kind,
                fen);
    }

    private static AccountFlow of(Instant at, Transfer transfer, String part, String kind, long fen) {
        return new AccountFlow(
                at,
                transfer.transferId() + part,
                transfer.transferId(),
                transfer.outNo(),
                transfer.remark(),
                transfer.maskedPayee(),
                kind,
                fen);
    }

    boolean comes() {
        return fen > 0;
    }

    boolean leaves() {
        return fen < 0;
    }

    String row(long balanceFen) {
        return Stream.of(
                        serial + "\t",
                        business + "\t",
                        outNo + "\t",
                        Sheet.words(subject) + "\t",
                        ChinaTime.plain(at),
                        Sheet.words(other) + "\t",
                        Yuan.of(Math.max(fen, 0)),
                        Yuan.of(Math.min(fen, 0)),
                        Yuan.of(balanceFen),
                        "支付宝\t",
                        kind + "\t",
                        "\t")
                .collect(Collectors.joining(","));
    }
}
