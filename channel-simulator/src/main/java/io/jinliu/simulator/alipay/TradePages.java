package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.Movement;
import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.bill.Sheet;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Yuan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bill of trades 业务明细: every payment and refund, and their sums on a page of its own. */
final class TradePages {

    private static final String COLUMNS = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
            + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
            + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";
    private static final String SUMS =
            "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）," + "商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）";
    private static final String NOTHING = "0.00";

    private final BillHeading heading;

    TradePages(BillHeading heading) {
        this.heading = heading;
    }

    List<BillPage> of(List<Movement> movements) {
        return List.of(
                new BillPage(heading.fileName("业务明细"), details(movements), true),
                new BillPage(heading.fileName("业务明细(汇总)"), sums(movements), false));
    }

    private Sheet details(List<Movement> movements) {
        var day = Sums.of(movements);
        return new Sheet(
                heading.above("业务明细查询", "业务明细列表", COLUMNS),
                movements.stream().map(TradePages::row).toList(),
                List.of(
                        heading.end("业务明细列表"),
                        "#交易合计：%s笔，商家实收共%s元，商家优惠共0.00元".formatted(day.paid(), Yuan.of(day.paidFen())),
                        "#退款合计：%s笔，商家实收退款共%s元，商家优惠退款共0.00元".formatted(day.refunds(), Yuan.of(-day.refundedFen())),
                        heading.made()));
    }

    private Sheet sums(List<Movement> movements) {
        var day = Sums.of(movements);
        long receivedFen = day.paidFen() - day.refundedFen();
        var row = Stream.of(
                        "合计",
                        "",
                        Long.toString(day.paid()),
                        Long.toString(day.refunds()),
                        Yuan.of(receivedFen),
                        Yuan.of(receivedFen),
                        Yuan.of(day.couponFen()),
                        NOTHING,
                        NOTHING,
                        Yuan.of(-day.feeFen()),
                        NOTHING,
                        Yuan.of(receivedFen - day.feeFen()))
                .collect(Collectors.joining(","));
        return new Sheet(
                heading.above("业务汇总查询", "业务汇总列表", SUMS), List.of(row), List.of(heading.end("业务汇总列表"), heading.made()));
    }

    private static String row(Movement movement) {
        return switch (movement) {
            case Collected paid -> {
                var payment = paid.payment();
                yield row(movement, "交易", payment.amountFen(), payment.couponFen(), "", -paid.feeFen());
            }
            case Returned back -> {
                var refund = back.refund();
                yield row(movement, "退款", -refund.amountFen(), 0, refund.outRefundNo(), back.feeFen());
            }
        };
    }

    /** Texts end in a tab, as Alipay's do, so that no spreadsheet takes a number of 28 digits for a number. */
    private static String row(Movement movement, String type, long fen, long couponFen, String request, long feeFen) {
        var order = movement.order();
        return Stream.of(
                        movement.payment().transactionId() + "\t",
                        order.outTradeNo() + "\t",
                        type + "\t",
                        Sheet.words(order.subject()) + "\t",
                        ChinaTime.plain(order.openedAt()),
                        ChinaTime.plain(movement.at()),
                        "\t",
                        "\t",
                        "\t",
                        "\t",
                        TradeView.LOGON + "\t",
                        Yuan.of(fen),
                        Yuan.of(fen),
                        NOTHING,
                        NOTHING,
                        Yuan.of(couponFen),
                        NOTHING,
                        NOTHING,
                        "\t",
                        NOTHING,
                        NOTHING,
                        request + "\t",
                        Yuan.of(feeFen),
                        NOTHING,
                        "\t")
                .collect(Collectors.joining(","));
    }

    /** What a day adds up to, in fen; the fee less what came back of it. */
    private record Sums(long paid, long paidFen, long couponFen, long refunds, long refundedFen, long feeFen) {

        static Sums of(List<Movement> movements) {
            var day = new Sums(0, 0, 0, 0, 0, 0);
            for (var movement : movements) {
                day = day.and(movement);
            }
            return day;
        }

        private Sums and(Movement movement) {
            return switch (movement) {
                case Collected more ->
                    new Sums(
                            paid + 1,
                            paidFen + more.payment().amountFen(),
                            couponFen + more.payment().couponFen(),
                            refunds,
                            refundedFen,
                            feeFen + more.feeFen());
                case Returned back ->
                    new Sums(
                            paid,
                            paidFen,
                            couponFen,
                            refunds + 1,
                            refundedFen + back.refund().amountFen(),
                            feeFen - back.feeFen());
            };
        }
    }
}
