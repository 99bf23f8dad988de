package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Alipay's 账务明细: every movement of the account, either an income or a negative expense. */
final class AlipayAccount {

    static final String TITLE = "账务明细";
    static final String HEADER = "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";

    private static final String IN = "收入金额（+元）";
    private static final String OUT = "支出金额（-元）";
    private static final String YUAN = "笔，共(-?[0-9]{1,12}\\.[0-9]{2})元";
    private static final Pattern EXPENSES = Pattern.compile("#支出合计：([0-9]+)" + YUAN);
    private static final Pattern INCOMES = Pattern.compile("#收入合计：([0-9]+)" + YUAN);

    private final Rows rows;

    private AlipayAccount(Rows rows) {
        this.rows = rows;
    }

    static Bill read(Lines lines, Rows rows, @Nullable LocalDate asked) {
        var table = new AlipayTable(lines, TITLE, HEADER);
        var bill = new AlipayAccount(rows);
        table.rows(bill::add);
        var totals = BillTotals.of(rows.all());
        bill.check(table.sum(EXPENSES), Direction.OUT, totals.out().negated());
        bill.check(table.sum(INCOMES), Direction.IN, totals.in());
        table.end();
        return Bill.of(BillFormat.ALIPAY_ACCOUNT, rows.day(table.day(asked)), rows.all());
    }

    private void add(Fields row) {
        var in = row.positiveYuan(IN);
        var out = row.yuan(OUT);
        if (out.positive()) {
            throw row.refused(Reason.WRONG_SIGN, OUT, row.text(OUT));
        }
        if (in.positive() == out.negative()) {
            throw row.refused(
                    Reason.UNREADABLE_ROW, OUT, "neither or both ways: " + row.text(IN) + ", " + row.text(OUT));
        }
        rows.add(flow(row, in.positive() ? in : out));
    }

    private static FlowRow flow(Fields row, Money signed) {
        return new FlowRow(
                kind(row.text("业务类型")),
                signed.positive() ? Direction.IN : Direction.OUT,
                row.number("业务流水号"),
                row.number("账务流水号"),
                row.numberIfAny("商户订单号"),
                signed.positive() ? signed : signed.negated(),
                row.yuan("账户余额（元）"),
                row.at("发生时间"),
                row.text("业务类型"),
                row.text("备注"),
                row.line().number());
    }

    private static RowKind kind(String business) {
        return switch (business) {
            case "在线支付", "交易付款" -> RowKind.PAYMENT;
            case "交易退款", "退款" -> RowKind.REFUND;
            case "收费", "服务费", "退费" -> RowKind.FEE;
            default -> RowKind.OTHER;
        };
    }

    private void check(AlipaySum footer, Direction direction, Money sum) {
        footer.checkCount(
                rows.all().stream().filter(row -> row.direction() == direction).count());
        footer.checkSum(2, sum);
    }
}
