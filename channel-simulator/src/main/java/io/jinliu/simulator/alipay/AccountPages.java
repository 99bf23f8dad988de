package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.BillDay;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bill of the account 账务明细: every movement of the balance, the balance after it, and the sums by kind. */
final class AccountPages {

    private static final String COLUMNS =
            "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）," + "账户余额（元）,交易渠道,业务类型,备注";
    private static final String SUMS = "类型,收入（笔数）,收入金额（+元）,支出（笔数）,支出金额（-元）,总金额（元）";

    private final BillHeading heading;

    AccountPages(BillHeading heading) {
        this.heading = heading;
    }

    /** @param untilThen all that moved before the day's end: a balance remembers everything */
    List<BillPage> of(List<Movement> untilThen, List<Draw> draws, BillDay day) {
        var rows = new ArrayList<String>();
        var shown = new ArrayList<Flow>();
        long balanceFen = 0;
        for (var flow : flows(untilThen, draws)) {
            balanceFen += flow.fen();
            if (day.holds(flow.at())) {
                rows.add(flow.row(balanceFen));
                shown.add(flow);
            }
        }
        return List.of(
                new BillPage(heading.fileName("账务明细"), details(rows, shown), true),
                new BillPage(heading.fileName("账务明细(汇总)"), sums(shown), false));
    }

    private Sheet details(List<String> rows, List<Flow> flows) {
        return new Sheet(
                heading.above("账务明细查询", "账务明细列表", COLUMNS),
                rows,
                List.of(
                        heading.end("账务明细列表"),
                        "#支出合计：%s笔，共%s元".formatted(count(flows, Flow::leaves), Yuan.of(sum(flows, Flow::leaves))),
                        "#收入合计：%s笔，共%s元".formatted(count(flows, Flow::comes), Yuan.of(sum(flows, Flow::comes))),
                        heading.made()));
    }

    private Sheet sums(List<Flow> flows) {
        var rows = flows.stream()
                .map(Flow::kind)
                .distinct()
                .map(kind -> sum(
                        kind,
                        flows.stream().filter(flow -> flow.kind().equals(kind)).toList()))
                .toList();
        return new Sheet(
                heading.above("账务汇总查询", "账务汇总列表", SUMS),
                Stream.concat(rows.stream(), Stream.of(sum("合计", flows))).toList(),
                List.of(heading.end("账务汇总列表"), heading.made()));
    }

    private static String sum(String kind, List<Flow> flows) {
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        kind,
                        count(flows, Flow::comes),
                        Yuan.of(sum(flows, Flow::comes)),
                        count(flows, Flow::leaves),
                        Yuan.of(sum(flows, Flow::leaves)),
                        Yuan.of(sum(flows, _ -> true)));
    }

    private static long count(List<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).count();
    }

    private static long sum(List<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).mapToLong(Flow::fen).sum();
    }

    private static List<Flow> flows(List<Movement> movements, List<Draw> draws) {
        return Stream.concat(
                        movements.stream().flatMap(AccountPages::flows),
                        draws.stream().map(AccountPages::flow))
                .filter(flow -> flow.fen() != 0)
                .sorted(Comparator.comparing(Flow::at))
                .toList();
    }

    /** Payment and fee, refund and what comes back of the fee: each is a movement of its own. */
    private static Stream<Flow> flows(Movement movement) {
        return switch (movement) {
            case Collected paid ->
                Stream.of(
                        Flow.of(paid, "1", "在线支付", paid.payment().amountFen()),
                        Flow.of(paid, "2", "收费", -paid.feeFen()));
            case Returned back ->
                Stream.of(
                        Flow.of(back, "3", "交易退款", -back.refund().amountFen()),
                        Flow.of(back, "4", "退费", back.feeFen()));
        };
    }

    private static Flow flow(Draw draw) {
        return switch (draw) {
            case Put put -> new Flow(put.at(), put.number() + "5", put.number(), "", "", "", kind(put), put.fen());
            case Sent sent -> Flow.of(sent.at(), sent.transfer(), "6", "转账", sent.fen());
            case SentBack back -> Flow.of(back.at(), back.transfer(), "7", "转账退回", back.fen());
        };
    }

    private static String kind(Put put) {
        return put.fen() > 0 ? "充值" : "提现";
    }

    /**
     * @param serial its own number
     * @param business the number of what moved it
     * @param fen below zero when it leaves the account
     */
    private record Flow(
            Instant at,
            String serial,
            String business,
            String outNo,
            String subject,
            String other,
            String kind,
            long fen) {

        static Flow of(Movement movement, String part, String kind, long fen) {
            var order = movement.order();
            return new Flow(
                    movement.at(),
                    movement.number() + part,
                    movement.payment().transactionId(),
                    order.outTradeNo(),
                    order.subject(),
                    TradeView.LOGON,
                    kind,
                    fen);
        }

        static Flow of(Instant at, Transfer transfer, String part, String kind, long fen) {
            return new Flow(
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
}
