package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WeChat Pay's movements of one account; each balance follows from the one before. */
final class WechatFundFlow {

    static final List<String> TITLES =
            WechatTable.titles("记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号");
    static final List<String> SUMMARY = WechatTable.titles("资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额");

    private final Rows rows;
    private @Nullable Money balance;

    private WechatFundFlow(Rows rows) {
        this.rows = rows;
    }

    static Bill read(Lines lines, Rows rows, @Nullable LocalDate asked) {
        var bill = new WechatFundFlow(rows);
        var summary = new WechatTable(lines, List.of(TITLES)).read(bill::add, SUMMARY);
        bill.check(summary);
        return Bill.of(BillFormat.WECHAT_FUND_FLOW, rows.day(asked), rows.all());
    }

    private void add(Fields row) {
        var business = row.text("业务类型");
        var flow = new FlowRow(
                kind(business),
                direction(row),
                row.number("微信支付业务单号"),
                row.number("资金流水单号"),
                row.numberIfAny("业务凭证号"),
                row.positiveYuan("收支金额(元)"),
                row.yuan("账户结余(元)"),
                row.at("记账时间"),
                business,
                row.text("备注"),
                row.line().number());
        var before = balance;
        if (before != null && !before.plus(flow.signed()).equals(flow.balance())) {
            throw row.refused(
                    Reason.BALANCE_BROKEN, "账户结余(元)", "%s after %s".formatted(row.text("账户结余(元)"), before.toMajor()));
        }
        balance = flow.balance();
        rows.add(flow);
    }

    private static RowKind kind(String business) {
        if (business.contains("手续费")) {
            return RowKind.FEE;
        }
        return switch (business) {
            case "交易" -> RowKind.PAYMENT;
            case "退款" -> RowKind.REFUND;
            default -> RowKind.OTHER;
        };
    }

    private static Direction direction(Fields row) {
        return switch (row.text("收支类型")) {
            case "收入" -> Direction.IN;
            case "支出" -> Direction.OUT;
            default -> throw row.refused(Reason.UNKNOWN_KIND, "收支类型", row.text("收支类型"));
        };
    }

    private void check(Fields summary) {
        var totals = BillTotals.of(rows.all());
        long in = rows.all().stream()
                .filter(row -> row.direction() == Direction.IN)
                .count();
        same(summary, "资金流水总笔数", summary.count("资金流水总笔数") == totals.rows());
        same(summary, "收入笔数", summary.count("收入笔数") == in);
        same(summary, "支出笔数", summary.count("支出笔数") == totals.rows() - in);
        same(summary, "收入金额", summary.longYuan("收入金额").equals(totals.in()));
        same(summary, "支出金额", summary.longYuan("支出金额").equals(totals.out()));
    }

    private static void same(Fields summary, String title, boolean same) {
        if (!same) {
            throw summary.refused(Reason.TOTALS_DIFFER, title, summary.text(title));
        }
    }
}
