package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Alipay's 业务明细: payments positive, refunds and fees negative, all in yuan. */
final class AlipayTrade {

    static final String TITLE = "业务明细";
    static final String HEADER = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
            + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
            + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

    private static final String YUAN = "共(-?[0-9]{1,12}\\.[0-9]{2})元";
    private static final Pattern PAYMENTS = Pattern.compile("#交易合计：([0-9]+)笔，商家实收" + YUAN + "，商家优惠" + YUAN);
    private static final Pattern REFUNDS = Pattern.compile("#退款合计：([0-9]+)笔，商家实收退款" + YUAN + "，商家优惠退款" + YUAN);

    private final AlipayTable table;
    private final Rows rows;
    private final Sums payments = new Sums();
    private final Sums refunds = new Sums();

    private AlipayTrade(AlipayTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    static Bill read(Lines lines, Rows rows, @Nullable LocalDate asked) {
        var table = new AlipayTable(lines, TITLE, HEADER);
        var bill = new AlipayTrade(table, rows);
        table.rows(bill::add);
        bill.payments.check(table.sum(PAYMENTS));
        bill.refunds.check(table.sum(REFUNDS));
        table.end();
        return Bill.of(BillFormat.ALIPAY_TRADE, rows.day(table.day(asked)), rows.all());
    }

    private void add(Fields row) {
        switch (row.text("业务类型")) {
            case "交易" -> {
                payments.add(row);
                rows.add(trade(row, RowKind.PAYMENT));
            }
            case "退款" -> {
                refunds.add(row);
                rows.add(trade(row, RowKind.REFUND));
            }
            default -> throw row.refused(Reason.UNKNOWN_KIND, "业务类型", row.text("业务类型"));
        }
    }

    private TradeRow trade(Fields row, RowKind kind) {
        boolean payment = kind == RowKind.PAYMENT;
        return new TradeRow(
                kind,
                payment ? Direction.IN : Direction.OUT,
                table.account(),
                row.number("支付宝交易号"),
                row.number("商户订单号"),
                null,
                payment ? null : row.number("退款批次号/请求号"),
                amount(row, "订单金额（元）", payment),
                amount(row, "商家实收（元）", payment),
                row.yuan("服务费（元）").negated(),
                row.at("完成时间"),
                row.text("业务类型"),
                row.text("商品名称"),
                row.line().number());
    }

    private static Money amount(Fields row, String title, boolean payment) {
        if (payment) {
            return row.positiveYuan(title);
        }
        var amount = row.yuan(title);
        if (amount.positive()) {
            throw row.refused(Reason.WRONG_SIGN, title, row.text(title));
        }
        return amount.negated();
    }

    private static final class Sums {

        private int count;
        private Money settled = Money.cny(0);
        private Money discounts = Money.cny(0);

        void add(Fields row) {
            count++;
            settled = settled.plus(row.yuan("商家实收（元）"));
            discounts = discounts.plus(row.yuan("商家优惠（元）"));
        }

        void check(AlipaySum footer) {
            footer.checkCount(count);
            footer.checkSum(2, settled);
            footer.checkSum(3, discounts);
        }
    }
}
