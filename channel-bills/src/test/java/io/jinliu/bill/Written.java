package io.jinliu.bill;

import io.jinliu.common.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes bills of given rows, as the channels do. */
final class Written {

    private static final String ACCOUNT = "2088521231912068";
    private static final int[] ZM = {
        3, 11, 11, 6, 10, 19, 12, 4, 2, 21, 2, 32, 2, 6, 10, 13, 13, 4, 15, 2, 2, 6, 2, 4, 32, 1, 21, 15, 1, 15, 32, 13,
        13, 8, 32, 13, 13, 12, 2, 1, 32, 98
    };

    private Written() {}

    static byte[] wechat(List<TradeRow> rows) {
        var all = Samples.text("wechat-all.csv").lines().toList();
        var text =
                all.get(0) + "\n" + rows.stream().map(Written::wechat).collect(Collectors.joining()) + all.get(4) + "\n"
                        + "`%d,`%s,`%s,`0.00,`%s000,`%s,`%s\n"
                                .formatted(
                                        rows.size(),
                                        of(rows, RowKind.PAYMENT, TradeRow::settled),
                                        of(rows, RowKind.REFUND, TradeRow::settled),
                                        sum(rows, TradeRow::fee),
                                        of(rows, RowKind.PAYMENT, TradeRow::amount),
                                        of(rows, RowKind.REFUND, TradeRow::amount));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wechat(TradeRow row) {
        boolean paid = row.kind() == RowKind.PAYMENT;
        return "`"
                + String.join(
                        ",`",
                        time(row.at(), "yyyy-MM-dd HH:mm:ss"),
                        "wx1",
                        row.merchantNo(),
                        "0",
                        "",
                        row.channelNo(),
                        row.outNo(),
                        "o",
                        "NATIVE",
                        paid ? "SUCCESS" : "REFUND",
                        "OTHERS",
                        "CNY",
                        paid ? row.settled().toMajor() : "0.00",
                        "0.00",
                        paid ? "0" : row.channelRefundNo(),
                        paid ? "0" : row.refundNo(),
                        paid ? "0.00" : row.settled().toMajor(),
                        "0.00",
                        paid ? "" : "ORIGINAL",
                        paid ? "" : row.state(),
                        row.subject(),
                        "",
                        row.fee().toMajor() + "000",
                        "0.60%",
                        paid ? row.amount().toMajor() : "0.00",
                        paid ? "0.00" : row.amount().toMajor(),
                        "")
                + "\n";
    }

    static byte[] alipay(List<TradeRow> rows) {
        var lines = Samples.text("alipay-trade.csv").lines().toList();
        var head = String.join("\r\n", lines.subList(0, 5)).replace("20885212319120680156", ACCOUNT) + "\r\n";
        var text = head + rows.stream().map(Written::alipay).collect(Collectors.joining()) + lines.get(8) + "\r\n"
                + "#交易合计：%d笔，商家实收共%s元，商家优惠共0.00元\r\n"
                        .formatted(count(rows, RowKind.PAYMENT), of(rows, RowKind.PAYMENT, TradeRow::settled))
                + "#退款合计：%d笔，商家实收退款共%s元，商家优惠退款共0.00元\r\n"
                        .formatted(count(rows, RowKind.REFUND), of(rows, RowKind.REFUND, row -> row.settled()
                                .negated()))
                + lines.get(11) + "\r\n";
        return Samples.zip(Map.of("1_业务明细.csv", text.getBytes(Samples.GBK)));
    }

    private static String alipay(TradeRow row) {
        boolean paid = row.kind() == RowKind.PAYMENT;
        Function<Money, String> signed = amount -> (paid ? amount : amount.negated()).toMajor();
        var at = time(row.at(), "yyyy-MM-dd HH:mm:ss");
        return String.join(
                        ",",
                        row.channelNo() + "\t",
                        row.outNo() + "\t",
                        paid ? "交易" : "退款",
                        "\"" + row.subject().replace("\"", "\"\"") + "\"",
                        at,
                        at,
                        "",
                        "",
                        "",
                        "",
                        "",
                        signed.apply(row.amount()),
                        signed.apply(row.settled()),
                        "0.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "0.00",
                        "",
                        "0.00",
                        "0.00",
                        paid ? "" : row.refundNo() + "\t",
                        row.fee().negated().toMajor(),
                        "0.00",
                        "")
                + "\r\n";
    }

    static byte[] unionPay(List<TradeRow> rows) {
        return rows.stream()
                .map(Written::unionPay)
                .collect(Collectors.joining())
                .getBytes(Samples.GBK);
    }

    private static String unionPay(TradeRow row) {
        boolean paid = row.kind() == RowKind.PAYMENT;
        var fields = new String[ZM.length];
        Arrays.fill(fields, "");
        fields[0] = paid ? "S22" : "S30";
        fields[4] = time(row.at(), "MMddHHmmss");
        fields[6] = String.format(Locale.ROOT, "%012d", row.amount().minor());
        fields[9] = row.channelNo();
        fields[11] = row.outNo();
        fields[15] = signed(row.fee().negated());
        fields[16] = signed((paid ? row.amount() : row.amount().negated()).minus(row.fee()));
        fields[19] = row.state();
        fields[27] = row.merchantNo();
        fields[34] = row.subject();
        var line = new StringBuilder();
        for (int i = 0; i < ZM.length; i++) {
            line.append(padded(fields[i], ZM[i])).append(i < ZM.length - 1 ? " " : "\r\n");
        }
        return line.toString();
    }

    private static String padded(String text, int bytes) {
        return text
                + " ".repeat(bytes - ByteBuffer.wrap(text.getBytes(Samples.GBK)).remaining());
    }

    private static String signed(Money amount) {
        return String.format(Locale.ROOT, "%s%012d", amount.negative() ? "D" : "C", Math.abs(amount.minor()));
    }

    private static String time(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at.atOffset(ZoneOffset.ofHours(8)));
    }

    private static long count(List<TradeRow> rows, RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static String of(List<TradeRow> rows, RowKind kind, Function<TradeRow, Money> amount) {
        return sum(rows.stream().filter(row -> row.kind() == kind).toList(), amount);
    }

    private static String sum(List<TradeRow> rows, Function<TradeRow, Money> amount) {
        return rows.stream().map(amount).reduce(Money.cny(0), Money::plus).toMajor();
    }
}
