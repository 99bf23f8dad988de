package io.jinliu.payment.bill;

import io.jinliu.bill.BillFile;
import io.jinliu.bill.BillFormat;
import io.jinliu.bill.BillReader;
import io.jinliu.bill.BillRefused;
import io.jinliu.payment.bill.ChannelBill.Sums;
import io.jinliu.payment.bill.ChannelBill.Terms;
import io.jinliu.payment.channel.BillAnswer.Fetched;
import io.jinliu.payment.channel.BillKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file that came, whole or not at all. */
final class ReadFile {

    private static final BillReader READER = new BillReader();

    private ReadFile() {}

    static FileRead read(Terms terms, Fetched fetched) {
        var bytes = fetched.bytes().content();
        return new FileRead(bytes, fetched.name(), sha256(bytes), verdict(terms, fetched, bytes));
    }

    private static FileRead.Verdict verdict(Terms terms, Fetched fetched, byte[] bytes) {
        var file = new BillFile(
                format(terms.kind()), bytes, terms.day(), fetched.sha1().orElse(null));
        try {
            var totals = READER.read(file).totals();
            return new FileRead.Good(new Sums(totals.rows(), totals.in(), totals.out(), totals.fees()));
        } catch (BillRefused refused) {
            return new FileRead.Bad("%s in line %d".formatted(refused.reason(), refused.line()));
        }
    }

    private static BillFormat format(BillKind kind) {
        return switch (kind) {
            case WECHAT_TRADE -> BillFormat.WECHAT_TRADE;
            case WECHAT_FUND_FLOW -> BillFormat.WECHAT_FUND_FLOW;
            case ALIPAY_TRADE -> BillFormat.ALIPAY_TRADE;
            case ALIPAY_ACCOUNT -> BillFormat.ALIPAY_ACCOUNT;
            case UNIONPAY_ZM -> BillFormat.UNIONPAY_ZM;
        };
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
