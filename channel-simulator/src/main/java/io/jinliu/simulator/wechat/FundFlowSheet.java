package io.jinliu.simulator.wechat;

import io.jinliu.simulator.bill.BillDay;
import io.jinliu.simulator.bill.Draw;
import io.jinliu.simulator.bill.Draw.Put;
import io.jinliu.simulator.bill.Draw.Sent;
import io.jinliu.simulator.bill.Draw.SentBack;
import io.jinliu.simulator.bill.Movement;
import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Yuan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fund-flow bill of the basic account: every movement of its balance, and the balance after it. */
final class FundFlowSheet {

    private static final String COLUMNS = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号";
    private static final String SUMMARY = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";

    private FundFlowSheet() {}

    static Sheet empty() {
        return sheet(List.of(), List.of());
    }

    /** @param untilThen all that moved before the day's end: a balance remembers everything */
    static Sheet of(List<Movement> untilThen, BillDay day) {
        return of(untilThen.stream().flatMap(FundFlowSheet::flows), 0, day);
    }

    /** The operation account, which money is sent to people from. */
    static Sheet drawn(List<Draw> untilThen, BillDay day) {
        return of(untilThen.stream().map(FundFlowSheet::flow), Purse.OPENING_FEN, day);
    }

    private static Sheet of(Stream<Flow> flows, long openingFen, BillDay day) {
        var rows = new ArrayList<String>();
        var shown = new ArrayList<Flow>();
        long balanceFen = openingFen;
        for (var flow : flows.filter(Flow::moves).toList()) {
            balanceFen += flow.fen();
            if (day.holds(flow.at())) {
                rows.add(flow.row(balanceFen));
                shown.add(flow);
            }
        }
        return sheet(rows, shown);
    }

    private static Sheet sheet(List<String> rows, List<Flow> flows) {
        return new Sheet(List.of(COLUMNS), rows, List.of(SUMMARY, summary(flows)));
    }

    /** A payment comes in whole and its fee goes out beside it; a refund goes out less the fee that comes back. */
    private static Stream<Flow> flows(Movement movement) {
        return switch (movement) {
            case Collected paid -> {
                var order = paid.payment().outTradeNo();
                long fen = paid.payment().amountFen();
                yield Stream.of(
                        new Flow(paid.at(), paid.number(), "01", "交易", "交易", fen, "", order),
                        new Flow(paid.at(), paid.number(), "02", "扣除交易手续费", "交易", -paid.feeFen(), "", order));
            }
            case Returned back -> {
                long fen = back.refund().amountFen();
                var remark = "退款总金额%s元;含手续费%s元".formatted(Yuan.of(fen), Yuan.of(back.feeFen()));
                var business = back.refund().reverses() ? "撤销" : "退款";
                var voucher = back.refund().outRefundNo();
                yield Stream.of(
                        new Flow(back.at(), back.number(), "01", business, "退款", back.feeFen() - fen, remark, voucher));
            }
        };
    }

    private static Flow flow(Draw draw) {
        return switch (draw) {
            case Put put -> {
                var business = put.fen() > 0 ? "充值" : "提现";
                yield new Flow(put.at(), put.number(), "01", business, business, put.fen(), "", put.number());
            }
            case Sent sent -> {
                var transfer = sent.transfer();
                var remark = transfer.remark();
                yield new Flow(sent.at(), sent.number(), "01", "商家转账", "转账", sent.fen(), remark, transfer.number());
            }
            case SentBack back ->
                new Flow(
                        back.at(),
                        back.number(),
                        "02",
                        "转账退回",
                        "转账",
                        back.fen(),
                        "",
                        back.transfer().number());
        };
    }

    private static String summary(List<Flow> flows) {
        var in = flows.stream().filter(Flow::comesIn).toList();
        var out = flows.stream().filter(flow -> !flow.comesIn()).toList();
        return Stream.of(
                        Integer.toString(flows.size()),
                        Integer.toString(in.size()),
                        Yuan.of(sum(in)),
                        Integer.toString(out.size()),
                        Yuan.of(-sum(out)))
                .map(cell -> "`" + cell)
                .collect(Collectors.joining(","));
    }

    private static long sum(List<Flow> flows) {
        return flows.stream().mapToLong(Flow::fen).sum();
    }

    /** @param fen below zero when it goes out */
    private record Flow(
            Instant at,
            String number,
            String part,
            String business,
            String type,
            long fen,
            String remark,
            String voucher) {

        /** The fee of a few fen is none at all. */
        boolean moves() {
            return fen != 0;
        }

        boolean comesIn() {
            return fen > 0;
        }

        String row(long balanceFen) {
            return Stream.of(
                            ChinaTime.plain(at),
                            number,
                            number + part,
                            business,
                            type,
                            comesIn() ? "收入" : "支出",
                            Yuan.of(Math.abs(fen)),
                            Yuan.of(balanceFen),
                            "system",
                            remark,
                            voucher)
                    .map(cell -> "`" + Sheet.words(cell))
                    .collect(Collectors.joining(","));
        }
    }
}
