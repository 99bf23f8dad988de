package io.jinliu.bill;

import io.jinliu.bill.BillRefused.Reason;
import io.jinliu.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WeChat Pay's bill of trades: ALL, SUCCESS and REFUND. The amounts are yuan. */
final class WechatTrade {

    private static final String COMMON = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,";
    private static final String REFUND = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,";
    private static final String GOODS = "商品名称,商户数据包,手续费,费率,订单金额,";

    static final List<String> ALL = WechatTable.titles(COMMON + REFUND + GOODS + "申请退款金额,费率备注");
    static final List<String> SUCCESSES = WechatTable.titles(COMMON + GOODS + "费率备注");
    static final List<String> REFUNDS = WechatTable.titles(COMMON + "退款申请时间,退款成功时间," + REFUND + GOODS + "申请退款金额,费率备注");
    static final List<String> SUMMARY = WechatTable.titles("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额");

    private static final Set<String> REFUND_STATES = Set.of("REFUND", "REVOKED");
    private static final String COUPONS_BACK = "充值券退款金额";
    private static final String REFUNDED_AT = "退款成功时间";

    /** What each sum of the summary is the sum of. */
    private static final Map<String, String> SUMS = Map.of(
            "应结订单总金额", "应结订单金额",
            "退款总金额", "退款金额",
            "充值券退款总金额", COUPONS_BACK,
            "手续费总金额", "手续费",
            "订单总金额", "订单金额",
            "申请退款总金额", "申请退款金额");

    private final Rows rows;
    private final Map<String, Money> sums = new LinkedHashMap<>();

    private WechatTrade(Rows rows) {
        this.rows = rows;
        SUMS.keySet().forEach(sum -> sums.put(sum, Money.cny(0)));
    }

    static Bill read(Lines lines, Rows rows, @Nullable LocalDate asked) {
        var bill = new WechatTrade(rows);
        var table = new WechatTable(lines, List.of(ALL, SUCCESSES, REFUNDS));
        bill.check(table.read(bill::add, SUMMARY));
        return Bill.of(BillFormat.WECHAT_TRADE, rows.day(asked), rows.all());
    }

    private void add(Fields row) {
        if (!"CNY".equals(row.text("货币种类"))) {
            throw row.refused(Reason.FOREIGN_CURRENCY, "货币种类", row.text("货币种类"));
        }
        SUMS.forEach((sum, title) -> sums.merge(sum, of(row, title), Money::plus));
        rows.add(trade(row));
    }

    /** A bill of one kind has not the other's columns, or not its rows. */
    private static TradeRow trade(Fields row) {
        var state = row.text("交易状态");
        boolean refund = REFUND_STATES.contains(state);
        if (refund ? !row.has(COUPONS_BACK) : !"SUCCESS".equals(state) || row.has(REFUNDED_AT)) {
            throw row.refused(Reason.UNKNOWN_KIND, "交易状态", state);
        }
        return refund ? refund(row, state) : payment(row, state);
    }

    private static TradeRow payment(Fields row, String state) {
        var fee = row.longYuan("手续费");
        if (fee.negative()) {
            throw row.refused(Reason.WRONG_SIGN, "手续费", row.text("手续费"));
        }
        return new TradeRow(
                RowKind.PAYMENT,
                Direction.IN,
                merchant(row),
                row.number("微信订单号"),
                row.number("商户订单号"),
                null,
                null,
                row.positiveYuan("订单金额"),
                row.positiveYuan("应结订单金额"),
                fee,
                row.at("交易时间"),
                state,
                row.text("商品名称"),
                row.line().number());
    }

    private static TradeRow refund(Fields row, String state) {
        var refundState = row.text("退款状态");
        return new TradeRow(
                RowKind.REFUND,
                Direction.OUT,
                merchant(row),
                row.number("微信订单号"),
                row.number("商户订单号"),
                row.numberIfAny("微信退款单号"),
                row.numberIfAny("商户退款单号"),
                row.positiveYuan("申请退款金额"),
                row.positiveYuan("退款金额"),
                row.longYuan("手续费"),
                refundedAt(row),
                refundState.isBlank() ? state : refundState,
                row.text("商品名称"),
                row.line().number());
    }

    /** In a bill of refunds 交易时间 is the payment's; a refund under way has no time of success yet. */
    private static Instant refundedAt(Fields row) {
        if (!row.has(REFUNDED_AT)) {
            return row.at("交易时间");
        }
        return row.at(row.text(REFUNDED_AT).isBlank() ? "退款申请时间" : REFUNDED_AT);
    }

    /** Of a service provider's bill, the merchant it acts for. */
    private static String merchant(Fields row) {
        var sub = row.numberIfAny("特约商户号");
        return sub == null ? row.number("商户号") : sub;
    }

    private static Money of(Fields row, String title) {
        if (!row.has(title)) {
            return Money.cny(0);
        }
        return "手续费".equals(title) ? row.longYuan(title) : row.positiveYuan(title);
    }

    private void check(Fields summary) {
        if (summary.count("总交易单数") != rows.all().size()) {
            throw summary.refused(
                    Reason.TOTALS_DIFFER,
                    "总交易单数",
                    "%s for %d rows".formatted(summary.text("总交易单数"), rows.all().size()));
        }
        sums.forEach((sum, amount) -> {
            if (!summary.longYuan(sum).equals(amount)) {
                throw summary.refused(
                        Reason.TOTALS_DIFFER, sum, "%s, its rows %s".formatted(summary.text(sum), amount.toMajor()));
            }
        });
    }
}
