package io.jinliu.simulator.wechat;

import io.jinliu.simulator.bill.Fee;
import io.jinliu.simulator.bill.Movement;
import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Yuan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trade bill: payments and refunds row by row, every field behind a backtick, amounts in yuan. */
final class TradeSheet {

    private static final String COMMON =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态," + "付款银行,货币种类,应结订单金额,代金券金额,";
    private static final String RETURNED = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,";
    private static final String END = "商品名称,商户数据包,手续费,费率,订单金额,";
    private static final String SUMMARY = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private final WechatKeys keys;
    private final Kind kind;

    TradeSheet(WechatKeys keys, Kind kind) {
        this.keys = keys;
        this.kind = kind;
    }

    Sheet of(List<Movement> day) {
        var movements = day.stream().filter(kind::shows).toList();
        return new Sheet(
                List.of(kind.columns),
                movements.stream().map(this::row).toList(),
                List.of(SUMMARY, summary(movements)));
    }

    private String row(Movement movement) {
        var cells = common(movement);
        switch (movement) {
            case Collected paid -> paid(cells, paid);
            case Returned back -> returned(cells, back);
        }
        return Arrays.stream(kind.columns.split(",", -1))
                .map(column -> "`" + Sheet.words(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
    }

    private Map<String, String> common(Movement movement) {
        var payment = movement.payment();
        var cells = new LinkedHashMap<String, String>();
        cells.put("交易时间", ChinaTime.plain(movement.at()));
        cells.put("公众账号ID", keys.appId());
        cells.put("商户号", keys.merchantId());
        cells.put("特约商户号", "0");
        cells.put("微信订单号", payment.transactionId());
        cells.put("商户订单号", payment.outTradeNo());
        cells.put("用户标识", payment.payer());
        cells.put("交易类型", TransactionView.type(movement.order().product()));
        cells.put("付款银行", "OTHERS");
        cells.put("货币种类", "CNY");
        cells.put("商品名称", movement.order().subject());
        cells.put("商户数据包", movement.order().attach());
        cells.put("费率", Fee.RATE);
        return cells;
    }

    private static void paid(Map<String, String> cells, Collected paid) {
        cells.put("交易状态", "SUCCESS");
        cells.put("应结订单金额", Yuan.of(paid.payment().amountFen()));
        cells.put("代金券金额", Yuan.of(paid.payment().couponFen()));
        cells.put("微信退款单号", "0");
        cells.put("商户退款单号", "0");
        cells.put("退款金额", Yuan.of(0));
        cells.put("充值券退款金额", Yuan.of(0));
        cells.put("手续费", Yuan.of(paid.feeFen()));
        cells.put("订单金额", Yuan.of(paid.payment().amountFen()));
        cells.put("申请退款金额", Yuan.of(0));
    }

    private static void returned(Map<String, String> cells, Returned back) {
        var refund = back.refund();
        cells.put("交易状态", refund.reverses() ? "REVOKED" : "REFUND");
        cells.put("应结订单金额", Yuan.of(0));
        cells.put("代金券金额", Yuan.of(0));
        cells.put("退款申请时间", ChinaTime.plain(refund.acceptedAt()));
        cells.put("退款成功时间", ChinaTime.plain(refund.movedAt()));
        cells.put("微信退款单号", refund.refundId());
        cells.put("商户退款单号", refund.outRefundNo());
        cells.put("退款金额", Yuan.of(refund.amountFen()));
        cells.put("充值券退款金额", Yuan.of(0));
        cells.put("退款类型", "ORIGINAL");
        cells.put("退款状态", "SUCCESS");
        cells.put("手续费", Yuan.of(-back.feeFen()));
        cells.put("订单金额", Yuan.of(0));
        cells.put("申请退款金额", Yuan.of(refund.amountFen()));
    }

    private static String summary(List<Movement> movements) {
        long paidFen = 0;
        long refundedFen = 0;
        long feeFen = 0;
        for (var movement : movements) {
            switch (movement) {
                case Collected paid -> {
                    paidFen += paid.payment().amountFen();
                    feeFen += paid.feeFen();
                }
                case Returned back -> {
                    refundedFen += back.refund().amountFen();
                    feeFen -= back.feeFen();
                }
            }
        }
        return Stream.of(paidFen, refundedFen, 0L, feeFen, paidFen, refundedFen)
                .map(fen -> ",`" + Yuan.of(fen))
                .collect(Collectors.joining("", "`" + movements.size(), ""));
    }

    /** Which movements a bill lists, and in which columns. */
    enum Kind {
        ALL(COMMON + RETURNED + END + "申请退款金额,费率备注"),
        SUCCESS(COMMON + END + "费率备注"),
        REFUND(COMMON + "退款申请时间,退款成功时间," + RETURNED + END + "申请退款金额,费率备注");

        private final String columns;

        Kind(String columns) {
            this.columns = columns;
        }

        static Optional<Kind> named(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(word))
                    .findFirst();
        }

        private boolean shows(Movement movement) {
            return switch (movement) {
                case Collected _ -> this != REFUND;
                case Returned _ -> this != SUCCESS;
            };
        }
    }
}
