package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.BillDay;
import io.jinliu.simulator.bill.Draw;
import io.jinliu.simulator.bill.Movement;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.wire.Yuan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
        var shown = new ArrayList<AccountFlow>();
        long balanceFen = 0;
        for (var flow : AccountFlow.all(untilThen, draws)) {
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

    private Sheet details(List<String> rows, List<AccountFlow> flows) {
        return new Sheet(
                heading.above("账务明细查询", "账务明细列表", COLUMNS),
                rows,
                List.of(
                        heading.end("账务明细列表"),
                        "#支出合计：%s笔，共%s元"
                                .formatted(count(flows, AccountFlow::leaves), Yuan.of(sum(flows, AccountFlow::leaves))),
                        "#收入合计：%s笔，共%s元"
                                .formatted(count(flows, AccountFlow::comes), Yuan.of(sum(flows, AccountFlow::comes))),
                        heading.made()));
    }

    private Sheet sums(List<AccountFlow> flows) {
        var rows = flows.stream()
                .map(AccountFlow::kind)
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

    private static String sum(String kind, List<AccountFlow> flows) {
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        kind,
                        count(flows, AccountFlow::comes),
                        Yuan.of(sum(flows, AccountFlow::comes)),
                        count(flows, AccountFlow::leaves),
                        Yuan.of(sum(flows, AccountFlow::leaves)),
                        Yuan.of(sum(flows, _ -> true)));
    }

    private static long count(List<AccountFlow> flows, Predicate<AccountFlow> which) {
        return flows.stream().filter(which).count();
    }

    private static long sum(List<AccountFlow> flows, Predicate<AccountFlow> which) {
        return flows.stream().filter(which).mapToLong(AccountFlow::fen).sum();
    }
}
